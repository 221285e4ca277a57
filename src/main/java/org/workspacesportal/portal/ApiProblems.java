package org.workspacesportal.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.workspacesportal.limits.JsonLimits;
import org.workspacesportal.process.NotAllowed;
import org.workspacesportal.process.NotNow;
import org.workspacesportal.request.FieldError;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.LiveRequestExists;
import org.workspacesportal.request.MovedOn;
import org.workspacesportal.request.NotThere;
import org.workspacesportal.request.RequestMovedOn;

/** Answers programs with problem details (RFC 9457); what is wrong with an input stands in {@code errors}, field by field. */
@Order(Ordered.HIGHEST_PRECEDENCE) // Before the pages' advice, which a RestController matches too.
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail invalid(InvalidInput invalid) {
        return withErrors(HttpStatus.BAD_REQUEST, "Invalid input", invalid, invalid.errors());
    }

    @ExceptionHandler
    ProblemDetail duplicate(LiveRequestExists duplicate) {
        return withErrors(HttpStatus.CONFLICT, "Already requested", duplicate, duplicate.errors());
    }

    @ExceptionHandler
    ProblemDetail notFound(NotThere missing) {
        return problem(HttpStatus.NOT_FOUND, "Not found", missing);
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowed refused) {
        return problem(HttpStatus.FORBIDDEN, "Not allowed", refused);
    }

    @ExceptionHandler
    ProblemDetail movedOn(MovedOn late) {
        return problem(HttpStatus.CONFLICT, "Too late", late);
    }

    @ExceptionHandler
    ProblemDetail movedOn(RequestMovedOn late) {
        var problem = movedOn((MovedOn) late);
        problem.setProperty("requestStatus", late.request().status());
        var decision = late.request().decision();
        if (decision != null) {
            problem.setProperty("approved", decision.approved());
            problem.setProperty("decidedBy", decision.decidedBy());
            problem.setProperty("decidedAt", decision.decidedAt());
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notNow(NotNow between) {
        return problem(HttpStatus.CONFLICT, "Not now", between);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable, HttpHeaders headers, HttpStatusCode status, WebRequest call) {
        var detail = unreadable.getCause() instanceof JsonProcessingException json
                ? JsonLimits.explain(json)
                : "The body is not the JSON expected here";
        return handleExceptionInternal(
                unreadable, ProblemDetail.forStatusAndDetail(status, detail), headers, status, call);
    }

    private static ProblemDetail withErrors(HttpStatus status, String title, Exception cause, List<FieldError> errors) {
        var problem = problem(status, title, cause);
        problem.setProperty(
                "errors",
                errors.stream()
                        .map(error -> Map.of("field", error.field(), "message", error.message()))
                        .toList());
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String title, Exception cause) {
        var problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(cause.getMessage()));
        problem.setTitle(title);
        return problem;
    }
}
