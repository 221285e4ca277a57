package org.workspacesportal.process;

import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Frees what a listener or an expression in a query refused from the wrapping that makes it look like a failure to the engine's REST API and to Tasklist. */
class PlainRefusals extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException failed) {
            throw Stream.<Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
                    .filter(cause -> cause instanceof FormFieldValidationException
                            || cause instanceof AuthorizationException
                            || cause instanceof BadUserRequestException)
                    .map(RuntimeException.class::cast)
                    .findFirst()
                    .orElse(failed);
        }
    }
}
