package org.workspacesportal.aws;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * The way every call to Amazon WorkSpaces takes: what many want at about the same time goes out in one call, and calls follow each other as fast as AWS
 * allows, the most urgent first. Where AWS is too busy it is asked again, more slowly; nobody who waits here hears of that until it lasts.
 */
final class Door implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    private static final long FIRST_PAUSE = Duration.ofMillis(200).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final WaitingLine line;
    private final Pace pace;
    private final Calls calls;
    private final long patience;
    private final ExecutorService callers;
    private final Thread keeper;
    private boolean closed;

    Door(AwsSettings settings, Calls calls) {
        this.line = new WaitingLine(settings.collectFor().toNanos(), settings.mostPerCall());
        this.pace = new Pace(settings.callsPerSecond(), settings.burst(), System.nanoTime());
        this.calls = calls;
        this.patience = settings.patience().toNanos();
        this.callers = Executors.newCachedThreadPool(new CustomizableThreadFactory("aws-call-"));
        this.keeper = new Thread(this::keep, "aws-door");
        this.keeper.setDaemon(true);
        this.keeper.start();
    }

    /** Has something asked of AWS; the answer fails as the call does. */
    <I, R> CompletableFuture<R> send(Operation<I, R> operation, Urgency urgency, I what) {
        var wish = new Wish<I, R>(what);
        return alone(() -> {
            if (closed) {
                wish.failed(CallNotMade.noTurn(operation.name(), "this node is being stopped"));
            } else {
                line.add(operation, urgency, wish, System.nanoTime());
                changed.signal();
            }
            return wish.answer();
        });
    }

    /** Asks AWS and waits for the answer. */
    <I, R> R ask(Operation<I, R> operation, Urgency urgency, I what) {
        return Wish.await(send(operation, urgency, what));
    }

    /** Makes a call that nobody else can be part of, and waits for the answer. */
    <R> R ask(Operation.Alone operation, Urgency urgency, Supplier<R> call) {
        return ask(operation.called(), urgency, call);
    }

    /** Asks AWS for several things and waits for all answers; fails as the first of them that does. */
    <I, R> Map<I, R> askAll(Operation<I, R> operation, Urgency urgency, Collection<I> wanted) {
        var answers = new LinkedHashMap<I, CompletableFuture<R>>();
        wanted.forEach(what -> answers.put(what, send(operation, urgency, what)));
        var found = new LinkedHashMap<I, R>();
        answers.forEach((what, answer) -> found.put(what, Wish.await(answer)));
        return found;
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
        line.takeOlderThan(patience, now).forEach(old -> callers.execute(() -> giveUp(old)));
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
                batch.call();
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
                callers.execute(() -> halves.get(1).failed(failed));
            }
            case LATER -> line.add(batch.again(now, FIRST_PAUSE << batch.attempts(), failed));
            case GIVE_UP -> {
                return false;
            }
        }
        changed.signal();
        return true;
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
