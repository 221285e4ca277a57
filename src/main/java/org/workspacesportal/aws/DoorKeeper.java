package org.workspacesportal.aws;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/** Lets wishes through to Amazon WorkSpaces, in full calls, as fast as AWS allows and the most urgent first; asks again, more slowly, where AWS is too busy. */
final class DoorKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DoorKeeper.class);

    private static final long FIRST_PAUSE = Duration.ofMillis(200).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final WaitingLine line;
    private final Pace pace;
    private final WorkSpacesClient client;
    private final Calls calls;
    private final long patience;
    private final ExecutorService callers;
    private final Thread thread;
    private boolean closed;

    DoorKeeper(AwsSettings settings, WorkSpacesClient client, Calls calls) {
        this.line = new WaitingLine(settings.collectFor().toNanos(), settings.mostPerCall());
        // One of a burst is left for calls that arrive closer together than they were made.
        this.pace = new Pace(settings.callsPerSecond(), Math.max(1, settings.burst() - 1), System.nanoTime());
        this.client = client;
        this.calls = calls;
        this.patience = settings.patience().toNanos();
        this.callers = Executors.newCachedThreadPool(new CustomizableThreadFactory("aws-call-"));
        this.thread = new Thread(this::keep, "aws-door");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** Takes a wish in; it is answered in its turn. */
    <I, R> void admit(Operation<I, R> operation, Urgency urgency, Wish<I, R> wish) {
        lock.lock();
        try {
            if (closed) {
                wish.failed(CallNotMade.noTurn(operation.name(), "this node is being stopped"));
            } else {
                line.add(operation, urgency, wish, System.nanoTime());
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Calls per second at present. */
    double rate() {
        return alone(pace::rate);
    }

    /** How many wishes wait. */
    int waiting() {
        return alone(line::size);
    }

    private <T> T alone(Supplier<T> what) {
        lock.lock();
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }

    private void keep() {
        lock.lock();
        try {
            while (!closed) {
                keepOrSay();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void keepOrSay() throws InterruptedException {
        try {
            keepOnce(System.nanoTime());
        } catch (RuntimeException | Error failed) {
            LOG.error("The door to AWS goes on after a failure of its own", failed);
            changed.awaitNanos(FIRST_PAUSE);
        }
    }

    private void keepOnce(long now) throws InterruptedException {
        line.takeOlderThan(patience, now).forEach(old -> elsewhere(() -> giveUp(old)));
        var next = line.first(now);
        var wait = next == null ? line.untilNext(now) : pace.waitFor(now);
        if (next == null || wait > 0) {
            changed.awaitNanos(Math.max(1, Math.min(wait, line.untilOlderThan(patience, now))));
            return;
        }
        callers.execute(() -> make(next));
        line.remove(next);
        pace.take(now);
    }

    private void make(Batch<?, ?> batch) {
        try {
            calls.make(batch.operation().name(), () -> {
                batch.call(client);
                return batch;
            });
        } catch (RuntimeException failed) {
            if (!callsAgain(batch, failed)) {
                batch.failed(failed);
            }
        } catch (Error failed) {
            // Whoever waits for the answer waits without an end otherwise.
            batch.failed(new OutcomeUnknown(
                    batch.operation().name() + ": this node failed in the middle of the call: " + failed
                            + ". Look before you try again.",
                    failed));
            throw failed;
        }
    }

    /** Whether it was put into the line again, whole or in halves. */
    private boolean callsAgain(Batch<?, ?> batch, RuntimeException failed) {
        return alone(() -> !closed && putBack(batch, failed, System.nanoTime()));
    }

    private boolean putBack(Batch<?, ?> batch, RuntimeException failed, long now) {
        switch (AfterFailure.of(batch, failed)) {
            case SLOWER -> {
                pace.slowDown(now);
                line.add(batch.again(now, 0, failed));
            }
            case IN_HALVES -> batch.halves(now, failed).forEach(line::add);
            case HALF -> {
                var halves = batch.halves(now, failed);
                line.add(halves.get(0));
                elsewhere(() -> halves.get(1).failed(failed));
            }
            case LATER -> line.add(batch.again(now, FIRST_PAUSE << batch.attempts(), failed));
            case GIVE_UP -> {
                return false;
            }
        }
        changed.signal();
        return true;
    }

    /** Tells those who wait for an answer in a thread of their own, or in this one where none is to be had: nobody waits for ever. */
    private void elsewhere(Runnable answer) {
        try {
            callers.execute(answer);
        } catch (OutOfMemoryError noThread) {
            answer.run();
        }
    }

    private void giveUp(Batch<?, ?> batch) {
        batch.giveUp(CallNotMade.noTurn(
                batch.operation().name(),
                "it had no turn within " + Duration.ofNanos(patience).toSeconds() + " s"));
    }

    /** Lets the calls end that have been made, and makes no others. */
    @Override
    public void close() {
        var left = alone(() -> {
            closed = true;
            changed.signal();
            return line.takeAll();
        });
        left.forEach(batch -> batch.giveUp(CallNotMade.noTurn(batch.operation().name(), "this node is being stopped")));
        callers.shutdown();
    }
}
