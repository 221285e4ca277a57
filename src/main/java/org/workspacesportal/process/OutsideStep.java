package org.workspacesportal.process;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * A step of a process that is done outside of this program and takes its time: an external task of the engine's, which keeps neither a thread nor a database
 * connection while it waits. Whatever fails is tried again on the engine's own cycle and is then an incident in Cockpit.
 *
 * @param <R> what comes of it
 */
public interface OutsideStep<R> {

    /** The topic under which the model has it. */
    String topic();

    /** How long it may take from its beginning to its end, where nothing fails but everything is slow. */
    Duration lasts();

    /**
     * Begins it. May be called again for the same request, after a failure or where this node or another one died.
     *
     * @param number of the request
     * @param aside what takes its time is done there and not by whoever brings an answer
     */
    CompletionStage<R> begin(String number, Executor aside);

    /** Notes what came of it, in the transaction in which the process goes on. */
    void done(String number, R result);

    /** Tells what becomes of a step that has failed, and notes it in the transaction in which that happens. */
    Sequel failed(String number, Throwable why);

    /** What becomes of a step that has failed. */
    sealed interface Sequel {

        /** It is tried again on the engine's own cycle, and then is an incident. */
        record TryAgain() implements Sequel {}

        /**
         * It waits, without a try less, until somebody releases it by {@link OutsideTasks}.
         *
         * @param forWhat what Cockpit says of it, in English
         */
        record Wait(String forWhat) implements Sequel {}

        /**
         * The process leaves it by an error.
         *
         * @param code the error's code in the model
         * @param message what happened, in English
         */
        record Leave(String code, String message) implements Sequel {}
    }
}
