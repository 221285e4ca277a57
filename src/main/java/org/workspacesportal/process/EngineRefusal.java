package org.workspacesportal.process;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.workspacesportal.outage.DatabaseAway;
import org.workspacesportal.request.MovedOn;

/**
 * Answers what was refused as refused, where the engine's REST API by itself answers 500, with a stack trace in the log: a refused start, who came
 * too late, and what its own reader stumbles over. Made by that API, one for each kind of failure it answers by itself.
 */
public abstract class EngineRefusal<E extends RuntimeException> implements ExceptionMapper<E> {

    private static final Logger LOG = LoggerFactory.getLogger(EngineRefusal.class);
    private static final int LOGGED = 200;

    private static final Pattern NO_VALUE = Pattern.compile(
            "Cannot find serializer for value .*|Cannot serialize value of abstract type .*|.*Java serialization format is prohibited",
            Pattern.DOTALL);
    private static final Pattern NOTHING_THERE = Pattern.compile(
            "Cannot find task .*|no deployed process definition found .*|.* does not have a subscription to a message event .*|No (?:user|group|tenant) found .*",
            Pattern.DOTALL);
    private static final Pattern NO_CALL = Pattern.compile(
            "\\w+ is (?:null|not greater than or equal to \\d+)|The task cannot be deleted because is part of a running process"
                    + "|Password does not match policy|.* is not a valid resource identifier.*");

    private static final Pattern READS = Pattern.compile("to(?:Map|TypedValue|Query)|(?:applyTo|convert|set)\\w*");

    /** Of many who end a task at once, some get to evaluate what belonged to it when it has just gone, which looks like a query. */
    private static final Pattern ENDS_A_TASK = Pattern.compile("Cannot (?:complete task|submit task form) ");

    @Priority(1)
    public static final class OfTheApi extends EngineRefusal<RestException> {}

    @Priority(1)
    public static final class OfTheEngine extends EngineRefusal<ProcessEngineException> {}

    @Priority(1)
    public static final class OfTheReader extends EngineRefusal<RuntimeException> {}

    @Override
    public Response toResponse(E failed) {
        return DatabaseAway.in(failed).map(away -> notNow(failed, away)).orElseGet(() -> refused(failed));
    }

    private static Response notNow(RuntimeException failed, String away) {
        LOG.warn("A call is not answered, as the database is away: {}", away);
        return answer(Status.SERVICE_UNAVAILABLE, failed)
                .header(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER.toSeconds())
                .build();
    }

    private static Response.ResponseBuilder answer(Status status, RuntimeException failed) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(ExceptionHandlerHelper.getInstance().fromException(failed));
    }

    private static Response refused(RuntimeException failed) {
        return Stream.<@Nullable Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
                .map(cause -> status(failed, cause))
                .filter(status -> status != null)
                // The innermost cause knows best: a form is refused because its request has moved on.
                .reduce((outer, inner) -> inner)
                .map(status -> {
                    LOG.info("Refused, {}: {}", status.getStatusCode(), inOneLine(failed));
                    return answer(status, failed).build();
                })
                .orElseGet(() -> ExceptionHandlerHelper.getInstance().getResponse(failed));
    }

    private static @Nullable Status status(Throwable failed, Throwable cause) {
        var message = String.valueOf(cause.getMessage());
        if (cause instanceof MovedOn
                || (cause instanceof BadUserRequestException
                        && ENDS_A_TASK
                                .matcher(String.valueOf(failed.getMessage()))
                                .lookingAt())
                || cause instanceof OptimisticLockingException
                || cause instanceof ConcurrencyFailureException) {
            return Status.CONFLICT;
        } else if (cause instanceof FormFieldValidationException
                || cause instanceof BadUserRequestException
                || message.contains("not whitelisted for deserialization")) {
            return Status.BAD_REQUEST;
        } else if (!(cause instanceof ProcessEngineException)) {
            return isOfTheReader(cause) ? Status.BAD_REQUEST : null;
        } else if (NOTHING_THERE.matcher(message).matches()) {
            return Status.NOT_FOUND;
        }
        return NO_VALUE.matcher(message).matches() || NO_CALL.matcher(message).matches() ? Status.BAD_REQUEST : null;
    }

    /** Whether it failed where the API reads what was sent, which checks little; the same classes also write what is answered. */
    private static boolean isOfTheReader(Throwable cause) {
        return Stream.of(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.camunda."))
                .takeWhile(frame -> frame.getClassName().startsWith(VariableValueDto.class.getPackageName()))
                .anyMatch(frame -> READS.matcher(frame.getMethodName()).matches());
    }

    private static String inOneLine(Throwable failed) {
        var message = String.valueOf(failed.getMessage())
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\s\\x{80}-\\x{9f}]+", " ");
        return message.substring(0, Math.min(LOGGED, message.length()));
    }
}
