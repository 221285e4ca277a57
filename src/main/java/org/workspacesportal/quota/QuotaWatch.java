package org.workspacesportal.quota;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.workspacesportal.process.DesktopQuotaProcess;

/** Looks after the requests that wait for a quota: asks the admins once for all of them, and has one try now and then. */
@Component
class QuotaWatch {

    private static final Logger LOG = LoggerFactory.getLogger(QuotaWatch.class);

    /** How many are told in one look that they are handed over. */
    private static final int MOST = 100;

    private final Waiting waiting;
    private final PauseTable pauses;
    private final Tries tries;
    private final DesktopQuotaProcess process;
    private final QuotaSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    QuotaWatch(
            Waiting waiting,
            PauseTable pauses,
            Tries tries,
            DesktopQuotaProcess process,
            QuotaSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.waiting = waiting;
        this.pauses = pauses;
        this.tries = tries;
        this.process = process;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Several nodes may look at the same time; what one of them has taken the others leave. */
    @Scheduled(fixedDelayString = "${portal.quota.look-every:PT2S}")
    void look() {
        // In this order: what another node begins meanwhile is then not taken for something without the rest of it.
        var asked = process.quotas();
        var paused = pauses.all().stream().map(Pause::quota).toList();
        var waitedFor = waiting.quotas();
        each(waitedFor, quota -> !paused.contains(quota), this::pause);
        each(paused, quota -> !waitedFor.contains(quota), this::end);
        each(paused, quota -> waitedFor.contains(quota) && !asked.contains(quota), this::askAgain);
        each(asked, quota -> !paused.contains(quota) && !waitedFor.contains(quota), process::raised);
        each(paused, waitedFor::contains, this::tryOne);
        each(waiting.handedOver(MOST), number -> true, tries::handOver);
    }

    /** What fails with one is no reason to leave the others. */
    private void each(Collection<String> all, Predicate<String> which, Consumer<String> what) {
        all.stream().filter(which).forEach(one -> {
            try {
                transaction.executeWithoutResult(status -> what.accept(one));
            } catch (DuplicateKeyException another) {
                LOG.debug("Another node has noted that {} is used up", one);
            } catch (RuntimeException failed) {
                LOG.warn("The quota of desktops is looked after again in a moment, {}: {}", one, failed.getMessage());
            }
        });
    }

    private void pause(String quota) {
        pauses.add(quota, nextTry());
        process.start(quota);
        LOG.warn(
                "AWS lets the account have no more desktops ({}). Approved requests wait; one of them tries every {}. The admins have a task.",
                quota,
                settings.tryEvery());
    }

    private void end(String quota) {
        if (pauses.remove(quota)) {
            process.raised(quota);
            LOG.info("Nobody waits for more desktops any longer ({}).", quota);
        }
    }

    /** Somebody has ended the process that asks, in Cockpit say. */
    private void askAgain(String quota) {
        if (pauses.lock(quota) && !process.quotas().contains(quota)) {
            process.start(quota);
        }
    }

    private void tryOne(String quota) {
        if (pauses.takeDue(quota, nextTry())) {
            waiting.giveUpTries(quota, settings.tryEvery());
            tries.begin(quota, 1);
        }
    }

    private Instant nextTry() {
        return clock.instant().plus(settings.tryEvery());
    }
}
