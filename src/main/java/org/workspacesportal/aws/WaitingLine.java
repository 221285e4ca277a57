package org.workspacesportal.aws;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls that are to be made, each of which takes in further wishes of its kind until it is. Times are nanoseconds. Not thread-safe. */
final class WaitingLine {

    private final List<Batch<?, ?>> batches = new ArrayList<>();
    private final long collectFor;
    private final int most;

    /**
     * An empty one.
     *
     * @param collectFor how long a call waits for company
     * @param most how many wishes fit into one call, if AWS takes as many
     */
    WaitingLine(long collectFor, int most) {
        this.collectFor = collectFor;
        this.most = most;
    }

    /** Adds a wish to a call that waits, or to a new one. */
    <I, R> void add(Operation<I, R> operation, Urgency urgency, Wish<I, R> wish, long now) {
        open(operation, urgency, wish)
                .orElseGet(() -> {
                    var batch = new Batch<>(operation, urgency, now, collectFor, Math.min(most, operation.most()));
                    batches.add(batch);
                    return batch;
                })
                .add(wish);
    }

    // Equal operations have equal types.
    @SuppressWarnings("unchecked")
    private <I, R> Optional<Batch<I, R>> open(Operation<I, R> operation, Urgency urgency, Wish<I, R> wish) {
        return batches.stream()
                .filter(batch -> batch.operation().equals(operation))
                .map(batch -> (Batch<I, R>) batch)
                .filter(batch -> batch.takes(urgency, wish))
                .findFirst();
    }

    void add(Batch<?, ?> batch) {
        batches.add(batch);
    }

    /** The call that should be made first, of those that wait for no more company; null where there is none. */
    @Nullable
    Batch<?, ?> first(long now) {
        return batches.stream()
                .filter(batch -> batch.isReady(now))
                .min(Comparator.comparingLong(batch -> batch.due() - now))
                .orElse(null);
    }

    void remove(Batch<?, ?> batch) {
        batches.remove(batch);
    }

    /** Takes out the calls that have waited for so long. */
    List<Batch<?, ?>> takeOlderThan(long patience, long now) {
        List<Batch<?, ?>> old = batches.stream()
                .filter(batch -> now - batch.since() > patience)
                .<Batch<?, ?>>map(batch -> batch)
                .toList();
        batches.removeAll(old);
        return old;
    }

    /** How long until the first of them has waited for so long, in nanoseconds. */
    long untilOlderThan(long patience, long now) {
        return batches.stream()
                .mapToLong(batch -> batch.since() + patience - now + 1)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    List<Batch<?, ?>> takeAll() {
        var all = List.copyOf(batches);
        batches.clear();
        return all;
    }

    /** How long until the next call is ready, in nanoseconds. */
    long untilNext(long now) {
        return batches.stream()
                .mapToLong(batch -> batch.notBefore() - now)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** How many wishes wait. */
    int size() {
        return batches.stream().mapToInt(Batch::size).sum();
    }
}
