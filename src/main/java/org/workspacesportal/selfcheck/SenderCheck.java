package org.workspacesportal.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.core.env.Environment;
import org.workspacesportal.aws.DryCall;
import org.workspacesportal.aws.DryCall.Outcome;
import org.workspacesportal.aws.SenderStanding;
import org.workspacesportal.aws.SuppressionList;

/** The sender of the portal's mails: whether SES has verified it, and how much it may send. */
class SenderCheck implements Check {

    private static final String WHAT = "mail, sender";
    private static final String ACCOUNT = "mail, account";
    private static final double SANDBOX_PER_DAY = 200;

    private final SenderStanding standing;
    private final SuppressionList suppressed;
    private final Environment environment;

    SenderCheck(SenderStanding standing, SuppressionList suppressed, Environment environment) {
        this.standing = standing;
        this.suppressed = suppressed;
        this.environment = environment;
    }

    @Override
    public String what() {
        return WHAT;
    }

    @Override
    public List<Result> look() {
        var results = new ArrayList<Result>();
        results.add(sender());
        results.add(enabled());
        results.add(quota());
        results.add(comebacks());
        results.add(Result.warning(
                "mail, rights", "not checked: whether ses:SendRawEmail is allowed shows when the first mail is sent"));
        return results;
    }

    private Result sender() {
        var from = environment.getProperty("portal.mail.from", "").strip().toLowerCase(Locale.ROOT);
        var identities = identities(from);
        if (identities.isEmpty()) {
            return Result.failed(WHAT, "portal.mail.from is no mail address");
        }
        var answer = standing.verified(identities);
        var verified = answer.verified();
        if (verified == null) {
            return notSaid(WHAT, answer.call());
        }
        return identities.stream().anyMatch(verified::contains)
                ? Result.ok(WHAT, from + " is verified")
                : Result.failed(
                        WHAT,
                        "neither %s nor its domain is verified with SES in this region. Verify one, or correct portal.mail.from"
                                .formatted(from));
    }

    /** The address, its domain, and the domains above that one, each of which will do. */
    private static List<String> identities(String from) {
        var at = from.lastIndexOf('@');
        if (at < 1 || at == from.length() - 1) {
            return List.of();
        }
        var parts = List.of(from.substring(at + 1).split("\\."));
        var identities = new ArrayList<>(List.of(from));
        IntStream.range(0, Math.max(1, parts.size() - 1))
                .mapToObj(first -> String.join(".", parts.subList(first, parts.size())))
                .forEach(identities::add);
        return identities;
    }

    private Result enabled() {
        var answer = standing.enabled();
        if (answer.enabled() == null) {
            return notSaid(ACCOUNT, answer.call());
        }
        return answer.enabled()
                ? Result.ok(ACCOUNT, "may send")
                : Result.failed(ACCOUNT, "SES has paused the sending of this account. See why in the console of SES");
    }

    private Result quota() {
        var answer = standing.quota();
        var perDay = answer.perDay();
        if (perDay == null) {
            return notSaid("mail, quota", answer.call());
        }
        var text = "%.0f of %.0f mails in the last 24 hours".formatted(answer.sent(), perDay);
        if (perDay >= 0 && perDay <= SANDBOX_PER_DAY) {
            return Result.warning(
                    "mail, quota",
                    text
                            + ": as in the sandbox, where SES sends to verified addresses alone. Ask AWS for production access");
        }
        var isUsedUp = perDay >= 0 && answer.sent() != null && answer.sent() >= perDay;
        return isUsedUp
                ? Result.failed("mail, quota", text + ". Ask AWS for a higher quota")
                : Result.ok("mail, quota", text);
    }

    private Result comebacks() {
        var call = suppressed.tried();
        return call.is(Outcome.ALLOWED)
                ? Result.ok("mail, comebacks", "the list of addresses that take none can be read")
                : notSaid("mail, comebacks", call);
    }

    private static Result notSaid(String what, DryCall call) {
        return Set.of(Outcome.UNKNOWN_CALLER, Outcome.UNKNOWN).contains(call.outcome())
                ? Result.failed(what, call.words() + ". See that this machine reaches SES in that region")
                : Result.warning(
                        what, "not found out. Allow the portal's role " + call.permission() + " to have it checked");
    }
}
