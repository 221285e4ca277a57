package org.workspacesportal.process;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.workspacesportal.request.RequestMovedOn;

/**
 * Answers what was refused as refused, where the engine's REST API by itself answers 500, with a stack trace in the log, to a refused start and to
 * who came too late. Made by that API.
 */
@Priority(1)
public class EngineRefusal implements ExceptionMapper<RestException> {

    private static final Logger LOG = LoggerFactory.getLogger(EngineRefusal.class);
    private static final int LOGGED = 200;

    @Override
    public Response toResponse(RestException failed) {
        var engine = ExceptionHandlerHelper.getInstance();
        return Stream.<@Nullable Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
                .map(EngineRefusal::status)
                .filter(status -> status != null)
                // The innermost cause knows best: a form is refused because its request has moved on.
                .reduce((outer, inner) -> inner)
                .map(status -> {
                    LOG.info("Refused, {}: {}", status.getStatusCode(), inOneLine(failed));
                    return Response.status(status)
                            .type(MediaType.APPLICATION_JSON_TYPE)
                            .entity(engine.fromException(failed))
                            .build();
                })
                .orElseGet(() -> engine.getResponse(failed));
    }

    private static @Nullable Status status(Throwable cause) {
        var message = String.valueOf(cause.getMessage());
        if (cause instanceof RequestMovedOn
                || cause instanceof OptimisticLockingException
                || cause instanceof ConcurrencyFailureException) {
            return Status.CONFLICT;
        } else if (cause instanceof NullValueException && message.startsWith("Cannot find task")) {
            return Status.NOT_FOUND;
        } else if (cause instanceof FormFieldValidationException
                || message.endsWith("Java serialization format is prohibited")
                || message.contains("not whitelisted for deserialization")) {
            return Status.BAD_REQUEST;
        }
        return null;
    }

    private static String inOneLine(Throwable failed) {
        var message = String.valueOf(failed.getMessage()).replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ");
        return message.substring(0, Math.min(LOGGED, message.length()));
    }
}
