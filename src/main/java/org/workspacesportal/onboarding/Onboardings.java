package org.workspacesportal.onboarding;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.dialect.Dialect;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.NumberSequence;

/** The table of onboardings. Of all who would move one on at once, exactly one does. */
@Component
@Transactional
class Onboardings {

    private static final String MOVE = "UPDATE onboarding SET state = ?, %s WHERE number = ? AND state = ?";

    private final JdbcClient jdbc;
    private final NumberSequence numbers;
    private final Clock clock;

    Onboardings(JdbcClient jdbc, Dialect dialect, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = new NumberSequence(jdbc, dialect, "onboarding_number", "ON");
        this.clock = clock;
    }

    /** Stores a draft; returns its number. */
    String draft(Actor requester, String fileName, int desktops) {
        var number = numbers.next(LocalDate.now(clock));
        jdbc.sql("""
                        INSERT INTO onboarding (number, requester, channel, file_name, state, desktops, created_at)
                        VALUES (?, ?, ?, ?, 'DRAFT', ?, ?)""")
                .params(
                        number,
                        requester.userId(),
                        requester.channel().name(),
                        fileName,
                        desktops,
                        Timestamp.from(clock.instant()))
                .update();
        return number;
    }

    /**
     * Makes a draft wait.
     *
     * @param monthlyCost what a month of all desktops is expected to cost, null where nobody knows
     */
    void submit(String number, @Nullable BigDecimal monthlyCost) {
        move(
                number,
                OnboardingState.DRAFT,
                OnboardingState.WAITING_FOR_APPROVAL,
                "submitted_at = ?, monthly_cost = ?",
                now(),
                monthlyCost);
    }

    /** Notes what the policy says and, where it asks somebody about all of it, until when. */
    void ask(String number, OnboardingPolicy policy, @Nullable Instant answerBy) {
        jdbc.sql("""
                        UPDATE onboarding SET approval = ?, approver_group = ?, days_to_reminder = ?, days_to_expiry = ?,
                            policy_problem = ?, answer_by = ? WHERE number = ?""")
                .params(
                        policy.approval().name(),
                        policy.approverGroup(),
                        policy.daysToReminder(),
                        policy.daysToExpiry(),
                        policy.problem(),
                        answerBy == null ? null : Timestamp.from(answerBy),
                        number)
                .update();
    }

    /** Begins to ask for its desktops, without a decision about all of them. */
    void go(String number) {
        move(number, OnboardingState.WAITING_FOR_APPROVAL, OnboardingState.ASKING, "ended_at = NULL");
    }

    /** Notes the decision about all of it; the comment is taken as checked. */
    void decide(String number, boolean approved, @Nullable String comment, Actor decider) {
        move(
                number,
                OnboardingState.WAITING_FOR_APPROVAL,
                approved ? OnboardingState.ASKING : OnboardingState.REJECTED,
                """
                        approved = ?, decided_by = ?, decided_for = ?, decided_channel = ?, decided_from = ?, decided_at = ?,
                        decision_comment = ?, ended_at = ?""",
                approved,
                decider.userId(),
                decider.onBehalfOf(),
                decider.channel().name(),
                decider.origin().address(),
                now(),
                comment,
                approved ? null : now());
    }

    void withdraw(String number) {
        end(number, OnboardingState.WAITING_FOR_APPROVAL, OnboardingState.WITHDRAWN);
    }

    void expire(String number) {
        end(number, OnboardingState.WAITING_FOR_APPROVAL, OnboardingState.EXPIRED);
    }

    void done(String number) {
        end(number, OnboardingState.ASKING, OnboardingState.DONE);
    }

    /** How many drafts a person has. */
    @Transactional(readOnly = true)
    int drafts(String requester) {
        return jdbc.sql("SELECT count(*) FROM onboarding WHERE requester = ? AND state = 'DRAFT'")
                .param(requester)
                .query(Integer.class)
                .single();
    }

    /** Forgets a draft, with its rows. */
    void discard(String number) {
        var onboarding = get(number);
        if (jdbc.sql("DELETE FROM onboarding WHERE number = ? AND state = 'DRAFT'")
                        .param(number)
                        .update()
                == 0) {
            throw new OnboardingMovedOn(onboarding);
        }
    }

    /** Forgets the drafts that are older than that; returns how many. */
    int discardOlderThan(Duration age) {
        return jdbc.sql("DELETE FROM onboarding WHERE state = 'DRAFT' AND created_at < ?")
                .param(Timestamp.from(clock.instant().minus(age)))
                .update();
    }

    /**
     * The onboarding of that number.
     *
     * @throws OnboardingNotFound if there is none
     */
    @Transactional(readOnly = true)
    Onboarding get(String number) {
        return jdbc.sql("SELECT * FROM onboarding WHERE number = ?")
                .param(number)
                .query(OnboardingTable::onboarding)
                .optional()
                .orElseThrow(() -> new OnboardingNotFound(number));
    }

    private void end(String number, OnboardingState from, OnboardingState to) {
        move(number, from, to, "ended_at = ?", now());
    }

    /**
     * Moves one on.
     *
     * @throws OnboardingMovedOn when somebody was faster
     */
    private void move(String number, OnboardingState from, OnboardingState to, String set, @Nullable Object... values) {
        var update = jdbc.sql(MOVE.formatted(set)).param(to.name());
        for (var value : values) {
            update = update.param(value);
        }
        if (update.param(number).param(from.name()).update() == 0) {
            throw new OnboardingMovedOn(get(number));
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
