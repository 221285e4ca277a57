package org.workspacesportal.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.workspacesportal.limits.UnreadSheet;
import org.workspacesportal.request.Said;

/** Says what went wrong where nobody else did: on a page to people, as problem details (RFC 9457) to programs. */
@Controller
class ErrorAnswers implements ErrorController {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final Pattern PROGRAMS = Pattern.compile("/(?:api|engine-rest|actuator|v3|camunda/api)(?:/.*)?");

    private static final Pattern FORMS = Pattern.compile(
            "/requests/new|/requests/[A-Z0-9-]+|/desktops/ws-[a-z0-9]+(?:/changes/[a-z-]+|/lease)?|/admin/leases|/admin/desktops|/admin/reclaim|/admin/advice|/onboardings(?:/[A-Z0-9-]+)?|/approvals/deputies|/approvals(?:/[A-Z0-9-]+)?|/account/password");

    @RequestMapping("${server.error.path:/error}")
    Object answer(HttpServletRequest call, HttpServletResponse response) {
        var status = status(call);
        var path = String.valueOf(call.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var unread = UnreadSheet.of(call);
        if (!isForPeople(path, call.getHeader(HttpHeaders.ACCEPT))) {
            return problem(status, unread.map(Said::inEnglish).orElseGet(() -> explanation(call, response, status)));
        }
        var page = page(status, waiting(response.getHeader(HttpHeaders.RETRY_AFTER)));
        unread.ifPresent(said -> page.addObject("said", said));
        return isTooOld(call) ? page.addObject("form", form(path)) : page;
    }

    /** Whoever calls it themselves finds nothing. */
    private static HttpStatus status(HttpServletRequest call) {
        var code = call.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    /** What the login, the limits and the firewall say is meant for the caller; what an exception says is not. */
    private static @Nullable String explanation(
            HttpServletRequest call, HttpServletResponse response, HttpStatus status) {
        var taken = response.getHeader(HttpHeaders.ACCEPT);
        if (status == HttpStatus.UNSUPPORTED_MEDIA_TYPE && taken != null) {
            return "A body of this type is not taken here; its Content-Type has to be one of: " + taken;
        }
        var message = call.getAttribute(RequestDispatcher.ERROR_MESSAGE);
        var ours = status == HttpStatus.TOO_MANY_REQUESTS
                || status == HttpStatus.PAYLOAD_TOO_LARGE
                || status == HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        return ours && message instanceof String text && !text.isBlank() ? text : null;
    }

    private static boolean isForPeople(String path, @Nullable String accept) {
        return !PROGRAMS.matcher(path).matches()
                && (accept == null || accept.contains("html") || accept.contains("*/*"));
    }

    /** Whether a form was sent from a page whose session has ended. */
    private static boolean isTooOld(HttpServletRequest call) {
        return call.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
    }

    /** The page with the form that was sent to this path, or else the home page. */
    private static String form(String path) {
        var page = FORMS.matcher(path);
        return page.lookingAt() ? page.group() : "/";
    }

    /** The page has words of its own for each status. */
    private static ModelAndView page(HttpStatus status, @Nullable Duration retryAfter) {
        return new ModelAndView("error", status)
                .addObject("status", status.value())
                .addObject("retryAfter", retryAfter);
    }

    private static @Nullable Duration waiting(@Nullable String retryAfter) {
        return retryAfter != null && SECONDS.matcher(retryAfter).matches()
                ? Duration.ofSeconds(Long.parseLong(retryAfter))
                : null;
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, @Nullable String explanation) {
        var problem = ProblemDetail.forStatus(status);
        problem.setDetail(explanation == null ? usual(status) : explanation);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String usual(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "The call cannot be understood";
            case UNAUTHORIZED -> "Name or password is missing or wrong";
            case FORBIDDEN -> "This is not for you to see or do";
            case NOT_FOUND -> "There is nothing here, or nothing for you to see";
            case METHOD_NOT_ALLOWED -> "This cannot be done here";
            case NOT_ACCEPTABLE -> "There is no answer of the type asked for";
            case PAYLOAD_TOO_LARGE -> "The body is too large";
            case UNSUPPORTED_MEDIA_TYPE -> "A body of this type is not taken";
            case SERVICE_UNAVAILABLE ->
                "The service cannot get at its database. What was stored is safe; whether this call was carried out is not known: look before you try again";
            default ->
                status.is5xxServerError()
                        ? "The service could not do this; please try again, or tell the help desk"
                        : status.getReasonPhrase();
        };
    }
}
