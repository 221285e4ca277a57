package org.workspacesportal.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.workspacesportal.request.RequestMovedOn;

/** The engine's REST API, which by itself answers 500 to a refused start, to who came too late and to a body that is no object. */
@Component
class EngineRestApi extends CamundaJerseyResourceConfig {

    @Override
    protected void registerAdditionalResources() {
        register(new Refusal());
        register(new UnreadableBody());
    }

    /** Answers what was refused as refused; the body stays the engine's. */
    @Priority(1)
    private static final class Refusal implements ExceptionMapper<RestException> {

        @Override
        public Response toResponse(RestException failed) {
            var answer = ExceptionHandlerHelper.getInstance().getResponse(failed);
            return Stream.<@Nullable Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
                    .map(Refusal::status)
                    .filter(status -> status != null)
                    // The innermost cause knows best: a form is refused because its request has moved on.
                    .reduce((outer, inner) -> inner)
                    .map(status -> Response.fromResponse(answer).status(status).build())
                    .orElse(answer);
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
                    || message.endsWith("Java serialization format is prohibited")) {
                return Status.BAD_REQUEST;
            }
            return null;
        }
    }

    /** Refuses what cannot be read before one of several mappers, which one is chance, answers with names of classes or stumbles over it. */
    private static final class UnreadableBody implements ReaderInterceptor {

        @Override
        public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
            try {
                var read = body.proceed();
                if (read == null) {
                    throw new InvalidRequestException(Status.BAD_REQUEST, "The body must be an object");
                }
                return read;
            } catch (JsonProcessingException unreadable) {
                var at = unreadable.getLocation();
                var place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
                throw new InvalidRequestException(
                        Status.BAD_REQUEST, unreadable, "The body is not the JSON expected here" + place);
            }
        }
    }
}
