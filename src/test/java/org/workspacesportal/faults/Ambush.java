package org.workspacesportal.faults;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Waits for any node to come to a point, and does something to the first one that does. */
final class Ambush {

    private final AtomicReference<@Nullable Laid> laid = new AtomicReference<>();

    private record Laid(Point point, Deed deed, CompletableFuture<Node> victim) {}

    /** What is done to the node. */
    interface Deed {

        /** Whether what was said goes no further then. */
        boolean doTo(Node node);
    }

    /** Waits from now on. */
    Victim lay(Point point, Deed deed) {
        var one = new Laid(point, deed, new CompletableFuture<>());
        laid.set(one);
        return new Victim(point, one.victim());
    }

    /** No longer waits. */
    void lift() {
        laid.set(null);
    }

    /** Whether this was the point, and so what was said goes no further. */
    boolean met(Node node, Point.Where where, Point.When when, String said) {
        var one = laid.get();
        if (one == null || !node.isReady() || !one.point().isAt(where, when, said) || !laid.compareAndSet(one, null)) {
            return false;
        }
        var noFurther = one.deed().doTo(node);
        one.victim().complete(node);
        return noFurther;
    }

    /** The node that will have come there. */
    record Victim(Point point, CompletableFuture<Node> node) {

        Node await(Duration patience) {
            try {
                return node.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException never) {
                throw new AssertionError("No node came to: " + point, never);
            } catch (InterruptedException | ExecutionException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
