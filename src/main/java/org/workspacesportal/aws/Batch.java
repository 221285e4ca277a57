package org.workspacesportal.aws;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/**
 * Wishes that go to AWS in one call. Times are nanoseconds.
 *
 * @param <I> what is wanted
 * @param <R> what the answers are
 */
final class Batch<I, R> {

    private final Operation<I, R> operation;
    private final Urgency urgency;
    private final List<Wish<I, R>> wishes = new ArrayList<>();
    private final Set<Object> keys = new HashSet<>();
    private final int most;
    /** Of a call that was refused as a whole: nobody else joins what may be refused again. */
    private final boolean isPart;

    private final long since;
    private long notBefore;
    private int attempts;
    private @Nullable RuntimeException lastFailure;

    Batch(Operation<I, R> operation, Urgency urgency, long now, long collectFor, int most) {
        this.operation = operation;
        this.urgency = urgency;
        this.isPart = false;
        this.since = now;
        this.most = most;
        this.notBefore = now + (most == 1 ? 0 : collectFor);
    }

    private Batch(Batch<I, R> whole, List<Wish<I, R>> part, long now, RuntimeException failed) {
        this.isPart = true;
        this.lastFailure = failed;
        this.operation = whole.operation;
        this.urgency = whole.urgency;
        this.most = whole.most;
        this.since = whole.since;
        this.notBefore = now;
        part.forEach(this::add);
    }

    /** Whether there is room for another wish. */
    boolean takes(Urgency urgent, Wish<I, R> wish) {
        return urgency == urgent
                && attempts == 0
                && !isPart
                && !isFull()
                && !keys.contains(operation.key().apply(wish.what()));
    }

    void add(Wish<I, R> wish) {
        wishes.add(wish);
        keys.add(operation.key().apply(wish.what()));
    }

    /** Both halves, each to be called for by itself, where AWS refused them together. */
    List<Batch<I, R>> halves(long now, RuntimeException failed) {
        var middle = wishes.size() / 2;
        return List.of(
                new Batch<>(this, wishes.subList(0, middle), now, failed),
                new Batch<>(this, wishes.subList(middle, wishes.size()), now, failed));
    }

    /** Comes again, after so long, as it has failed. */
    Batch<I, R> again(long now, long delay, RuntimeException failed) {
        notBefore = now + delay;
        lastFailure = failed;
        return this;
    }

    /** Makes the call; whoever got no answer has to look. */
    void call(WorkSpacesClient client) {
        attempts++;
        operation.call().accept(client, wishes);
        failed(new OutcomeUnknown(
                operation.name() + ": AWS answered and did not say what came of it. Look before you try again.", null));
    }

    void failed(RuntimeException why) {
        wishes.forEach(wish -> wish.failed(why));
    }

    /** Is not called any more: whoever waits hears of the latest failure, if there was one. */
    void giveUp(RuntimeException why) {
        failed(lastFailure == null ? why : lastFailure);
    }

    boolean isReady(long now) {
        return isFull() && attempts == 0 || now - notBefore >= 0;
    }

    boolean isFull() {
        return wishes.size() >= most;
    }

    int size() {
        return wishes.size();
    }

    int attempts() {
        return attempts;
    }

    long notBefore() {
        return notBefore;
    }

    /** Since when it waits. */
    long since() {
        return since;
    }

    /** By when it should be made. */
    long due() {
        return urgency.dueAfter(since);
    }

    Operation<I, R> operation() {
        return operation;
    }
}
