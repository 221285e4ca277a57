package org.workspacesportal.quota;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.workspacesportal.process.DesktopQuotaProcess;
import org.workspacesportal.process.Models;
import org.workspacesportal.process.OutsideTasks;

/** Looks after the requests that wait for a quota: asks the admins once for all of them, has one try now and then, and has all go on when it got its desktop. */
@Component
class QuotaWatch {

    private static final Logger LOG = LoggerFactory.getLogger(QuotaWatch.class);

    /** How many go on in one transaction. */
    private static final int MOST = 100;

    private final Waiting waiting;
    private final PauseTable pauses;
    private final DesktopQuotaProcess process;
    private final OutsideTasks steps;
    private final QuotaSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    QuotaWatch(
            Waiting waiting,
            PauseTable pauses,
            DesktopQuotaProcess process,
            OutsideTasks steps,
            QuotaSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.waiting = waiting;
        this.pauses = pauses;
        this.process = process;
        this.steps = steps;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Several nodes may look at the same time; what one of them has taken the others leave. */
    @Scheduled(fixedDelayString = "${portal.quota.look-every:PT2S}")
    void look() {
        while (releaseSome() == MOST) {
            // There may be more of them.
        }
        var waitedFor = waiting.quotas();
        var paused = pauses.all().stream().map(Pause::quota).toList();
        waitedFor.stream().filter(quota -> !paused.contains(quota)).forEach(this::pause);
        paused.stream().filter(quota -> !waitedFor.contains(quota)).forEach(this::end);
        paused.stream().filter(waitedFor::contains).forEach(this::tryOne);
    }

    private int releaseSome() {
        var released = transaction.execute(status -> {
            var numbers = waiting.takeReleased(MOST);
            numbers.forEach(this::release);
            return numbers.size();
        });
        return released == null ? 0 : released;
    }

    private void pause(String quota) {
        try {
            transaction.executeWithoutResult(status -> {
                pauses.add(quota, nextTry());
                process.start(quota);
            });
            LOG.warn(
                    "AWS lets the account have no more desktops ({}). Approved requests wait; one of them tries every {}. The admins have a task.",
                    quota,
                    settings.tryEvery());
        } catch (DuplicateKeyException another) {
            LOG.debug("Another node has noted that {} is used up", quota);
        }
    }

    private void end(String quota) {
        transaction.executeWithoutResult(status -> {
            if (pauses.remove(quota)) {
                process.raised(quota);
                LOG.info("Nobody waits for more desktops any longer ({}).", quota);
            }
        });
    }

    private void tryOne(String quota) {
        transaction.executeWithoutResult(status -> {
            if (pauses.takeDue(quota, nextTry())) {
                waiting.chooseOne(quota).ifPresent(this::release);
            }
        });
    }

    /** One that waits at its step no longer has ended in another way. */
    private void release(String number) {
        if (!steps.release(Models.CREATE_WORKSPACE, number)) {
            waiting.remove(number);
        }
    }

    private Instant nextTry() {
        return clock.instant().plus(settings.tryEvery());
    }
}
