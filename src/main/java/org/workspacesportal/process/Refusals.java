package org.workspacesportal.process;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.MovedOn;

/**
 * Carries a refusal through the engine: out of a step as the exception for which the engine's REST API answers 4xx, and back into our own words
 * where we called the engine.
 */
public final class Refusals {

    private Refusals() {}

    /** Runs a step in somebody's own transaction so that what it refuses reaches the person, whichever way they came. */
    public static void throughEngine(Runnable step) {
        try {
            step.run();
        } catch (InvalidInput | MovedOn refused) {
            throw new FormFieldValidationException(refused, refused.getMessage(), refused);
        } catch (NotAllowed refused) {
            var forbidden = new AuthorizationException(refused.getMessage());
            forbidden.initCause(refused);
            throw forbidden;
        }
    }

    /** Calls the engine and throws what a step refused as it was. */
    static <T> T fromEngine(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException failed) {
            throw Stream.<Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
                    .filter(cause -> cause instanceof InvalidInput
                            || cause instanceof MovedOn
                            || cause instanceof NotAllowed
                            || cause instanceof NotNow)
                    .map(RuntimeException.class::cast)
                    .findFirst()
                    .orElseGet(() -> failed instanceof AuthorizationException ? new NotAllowed("no-right") : failed);
        }
    }
}
