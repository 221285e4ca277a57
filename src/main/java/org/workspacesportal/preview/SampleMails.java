package org.workspacesportal.preview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.EmailMessage;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.identity.Person;
import org.workspacesportal.language.Language;
import org.workspacesportal.mail.MailKind;
import org.workspacesportal.mail.Mails;
import org.workspacesportal.notice.NoticeFacts;
import org.workspacesportal.notice.NoticeKind;
import org.workspacesportal.request.Decision;
import org.workspacesportal.request.Problem;
import org.workspacesportal.request.RequestStatus;

/** Writes each kind of mail about a request or a desktop that does not exist, with the templates of the real ones; sends none. */
@Component
@ConditionalOnProperty(name = "portal.aws.mode", havingValue = "local", matchIfMissing = true)
class SampleMails {

    static final Person EMMA = new Person("employee", "Emma Employee", "employee@example.com");
    static final Person ANTON = new Person("approver", "Anton Approver", "approver@example.com");

    private static final Person ADA = new Person("admin", "Ada Admin", "admin@example.com");
    private static final Person CARL = new Person("contractor", "Carl Contractor", "contractor@example.com");

    private final Mails mails;
    private final Catalog catalog;
    private final SampleRequest sample;
    private final Clock clock;

    SampleMails(Mails mails, Catalog catalog, SampleRequest sample, Clock clock) {
        this.mails = mails;
        this.catalog = catalog;
        this.sample = sample;
        this.clock = clock;
    }

    EmailMessage write(MailKind kind, Language language) {
        return switch (kind) {
            case APPROVAL_REQUEST -> toApprover(kind, language, EMMA, "MANAGER", "");
            case APPROVAL_REMINDER -> toApprover(kind, language, CARL, "DEPUTY", "Dana Deputy");
            case UNDO -> undo(language);
            case REJECTION ->
                toRequester(
                        kind,
                        language,
                        Map.of(
                                "request", sample.request(RequestStatus.REJECTED, decision(false)),
                                "decider", ANTON.name(),
                                "comment", "Please share the desktop of your team."));
            case EXPIRY -> toRequester(kind, language, Map.of("request", sample.request(RequestStatus.EXPIRED, null)));
            case READY ->
                toRequester(
                        kind,
                        language,
                        Map.of(
                                "request",
                                sample.request(RequestStatus.READY, decision(true)),
                                "byPolicy",
                                false,
                                "registrationCode",
                                "WSpdx+ABC123"));
            case DELAY -> inTrouble(kind, language, Problem.of("OVERDUE"), "");
            case REGRET -> inTrouble(kind, language, Problem.of("QUOTA_REACHED"), "Please ask again next month.");
            case LEASE_WARNING, LEASE_ENDED, LEASE_REFUSED, LEASE_MOVED, OWNER_LEFT -> aboutDesktop(kind, language, "");
            case UNREACHABLE ->
                mails.write(
                        kind,
                        ADA,
                        language.locale(),
                        Map.of("numbers", List.of("WS-2026-000000", "WS-2026-000001"), "count", 2));
            case STILL_NEEDED -> aboutDesktop(kind, language, "GIVE_BACK");
            case CHANGE_DONE -> change(kind, language, RequestStatus.READY, Problem.of("CHANGE_OVERDUE"), "");
            case CHANGE_DELAY ->
                change(kind, language, RequestStatus.NEEDS_ATTENTION, Problem.of("CHANGE_OVERDUE"), "");
            case CHANGE_REGRET ->
                change(
                        kind,
                        language,
                        RequestStatus.REJECTED,
                        Problem.of("CHANGE_OVERDUE"),
                        "Please try it next week.");
            case ONBOARDING_APPROVAL_REQUEST, ONBOARDING_APPROVAL_REMINDER ->
                mails.write(kind, ANTON, language.locale(), SampleOnboarding.facts(catalog, now()));
            case ONBOARDING_REJECTION, ONBOARDING_EXPIRY, ONBOARDING_REPORT ->
                toRequester(kind, language, SampleOnboarding.outcome(catalog, now()));
        };
    }

    private EmailMessage toApprover(MailKind kind, Language language, Person owner, String reason, String onBehalfOf) {
        return mails.write(
                kind,
                ANTON,
                language.locale(),
                Map.of(
                        "request",
                        sample.request(RequestStatus.WAITING_FOR_APPROVAL, null),
                        "requester",
                        EMMA,
                        "owner",
                        owner,
                        "costCentre",
                        "CC-4711",
                        "currency",
                        catalog.currency(),
                        "reason",
                        reason,
                        "onBehalfOf",
                        onBehalfOf,
                        "problem",
                        "",
                        "decisionPath",
                        "/approvals",
                        "personalLink",
                        true));
    }

    private EmailMessage undo(Language language) {
        var decision = decision(true);
        return mails.write(
                MailKind.UNDO,
                ANTON,
                language.locale(),
                Map.of(
                        "request",
                        sample.request(RequestStatus.CREATING, decision),
                        "requester",
                        EMMA,
                        "owner",
                        EMMA,
                        "currency",
                        catalog.currency(),
                        "decision",
                        decision,
                        "decisionPath",
                        "/approvals"));
    }

    private EmailMessage aboutDesktop(MailKind kind, Language language, String otherwise) {
        var today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
        var facts = NoticeFacts.of(
                NoticeKind.valueOf(kind.name()),
                SampleDesktop.of(EMMA, catalog.offers().get(0)),
                today.plusDays(14),
                today.minusDays(60),
                otherwise);
        facts.put("path", "/");
        facts.put("personalLink", true);
        return toRequester(kind, language, facts);
    }

    private EmailMessage inTrouble(MailKind kind, Language language, Problem problem, String comment) {
        return toRequester(
                kind,
                language,
                Map.of(
                        "request", sample.request(RequestStatus.NEEDS_ATTENTION, decision(true)),
                        "problem", problem,
                        "comment", comment));
    }

    private EmailMessage change(
            MailKind kind, Language language, RequestStatus status, Problem problem, String comment) {
        return toRequester(
                kind,
                language,
                Map.of(
                        "request",
                        sample.change(status, decision(true)),
                        "currency",
                        catalog.currency(),
                        "problem",
                        problem,
                        "comment",
                        comment));
    }

    private EmailMessage toRequester(MailKind kind, Language language, Map<String, ?> facts) {
        return mails.write(kind, EMMA, language.locale(), facts);
    }

    private Decision decision(boolean approved) {
        return new Decision(approved, ANTON.id(), null, now(), now().plus(Duration.ofMinutes(5)), null);
    }

    private Instant now() {
        return clock.instant();
    }
}
