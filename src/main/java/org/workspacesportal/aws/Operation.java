package org.workspacesportal.aws;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/**
 * An operation of AWS as the {@link Door} makes it.
 *
 * @param name as AWS calls it
 * @param most how many wishes fit into one call
 * @param repeatable whether a call of which no answer came may be made again without harm
 * @param key what no two wishes of one call have in common
 * @param call makes one call for all these wishes in an account, and answers each
 * @param <I> what one caller wants
 * @param <R> what one caller gets
 */
record Operation<I, R>(
        String name,
        int most,
        boolean repeatable,
        Function<I, Object> key,
        BiConsumer<WorkSpacesClient, List<Wish<I, R>>> call) {

    /** As many as AWS takes in one call. */
    private static final int MOST = 25;

    /** One that takes the wishes of several callers at once. */
    static <I, R> Operation<I, R> collecting(
            String name,
            boolean repeatable,
            Function<I, Object> key,
            BiConsumer<WorkSpacesClient, List<Wish<I, R>>> call) {
        return new Operation<>(name, MOST, repeatable, key, call);
    }

    /**
     * One that is called for each caller by itself, who brings the call along.
     *
     * @param name as AWS calls it
     * @param repeatable whether a call of which no answer came may be made again without harm
     */
    record Alone(String name, boolean repeatable) {

        <R> Operation<Function<WorkSpacesClient, R>, R> called() {
            return new Operation<>(
                    name,
                    1,
                    repeatable,
                    call -> call,
                    (client, wishes) ->
                            wishes.forEach(wish -> wish.granted(wish.what().apply(client))));
        }
    }
}
