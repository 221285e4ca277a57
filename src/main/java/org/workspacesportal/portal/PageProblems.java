package org.workspacesportal.portal;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.workspacesportal.process.NotAllowed;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.RequestMovedOn;
import org.workspacesportal.request.RequestNotFound;

/** Says on a page why something could not be done. */
@ControllerAdvice(annotations = Controller.class)
class PageProblems {

    @ExceptionHandler
    ModelAndView notFound(RequestNotFound missing) {
        return page(HttpStatus.NOT_FOUND, "Not found", missing);
    }

    @ExceptionHandler
    ModelAndView notAllowed(NotAllowed refused) {
        return page(HttpStatus.FORBIDDEN, "Not allowed", refused);
    }

    @ExceptionHandler
    ModelAndView movedOn(RequestMovedOn late) {
        return page(HttpStatus.CONFLICT, "Too late", late);
    }

    @ExceptionHandler
    ModelAndView invalid(InvalidInput invalid) {
        return page(HttpStatus.BAD_REQUEST, "There is a problem", invalid);
    }

    private static ModelAndView page(HttpStatus status, String heading, Exception problem) {
        var page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("heading", heading);
        page.addObject("explanation", problem.getMessage());
        return page;
    }
}
