package org.workspacesportal.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.workspacesportal.process.NotAllowed;
import org.workspacesportal.process.NotNow;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.MovedOn;
import org.workspacesportal.request.NotThere;
import org.workspacesportal.request.Said;
import org.workspacesportal.request.Spoken;

/** Says on a page why something could not be done. */
@ControllerAdvice(annotations = Controller.class)
class PageProblems {

    /** Where something is done with one desktop. */
    private static final Pattern ABOUT_DESKTOP = Pattern.compile("/desktops/(wsd?-[0-9a-z]+)/.+");

    @ExceptionHandler
    ModelAndView notFound(NotThere missing, HttpServletRequest call) {
        return page(HttpStatus.NOT_FOUND, missing.said(), call);
    }

    @ExceptionHandler
    ModelAndView notAllowed(NotAllowed refused, HttpServletRequest call) {
        return page(HttpStatus.FORBIDDEN, refused.said(), call);
    }

    @ExceptionHandler
    ModelAndView movedOn(MovedOn late, HttpServletRequest call) {
        return page(HttpStatus.CONFLICT, late.said(), call).addObject("heading", "error.too-late");
    }

    @ExceptionHandler
    ModelAndView notNow(NotNow between, HttpServletRequest call) {
        var desktop = ABOUT_DESKTOP.matcher(call.getRequestURI());
        return page(HttpStatus.CONFLICT, between.said(), call)
                .addObject("heading", "error.not-now")
                .addObject("desktop", desktop.matches() ? desktop.group(1) : null);
    }

    @ExceptionHandler
    ModelAndView invalid(InvalidInput invalid, HttpServletRequest call) {
        return page(HttpStatus.BAD_REQUEST, null, call).addObject("refusals", invalid.errors());
    }

    /** What a feature says itself, status and words. */
    @ExceptionHandler
    ModelAndView answered(ResponseStatusException answer, HttpServletRequest call) {
        return page(answer.getStatusCode(), answer instanceof Spoken spoken ? spoken.said() : null, call);
    }

    /** The page of errors says it, which has around it what every page has. */
    private static ModelAndView page(HttpStatusCode status, @Nullable Said said, HttpServletRequest call) {
        call.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status.value());
        call.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, call.getRequestURI());
        return new ModelAndView("forward:/error").addObject("said", said);
    }
}
