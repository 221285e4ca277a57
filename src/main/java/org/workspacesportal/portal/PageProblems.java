package org.workspacesportal.portal;

import java.security.Principal;
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
import org.workspacesportal.request.RequestMovedOn;
import org.workspacesportal.request.RequestNotFound;
import org.workspacesportal.request.Said;
import org.workspacesportal.request.Spoken;

/** Says on a page why something could not be done. */
@ControllerAdvice(annotations = Controller.class)
class PageProblems {

    private final SignedInPerson signedIn;

    PageProblems(SignedInPerson signedIn) {
        this.signedIn = signedIn;
    }

    @ExceptionHandler
    ModelAndView notFound(RequestNotFound missing, @Nullable Principal principal) {
        return page(HttpStatus.NOT_FOUND, missing.said(), principal);
    }

    @ExceptionHandler
    ModelAndView notAllowed(NotAllowed refused, @Nullable Principal principal) {
        return page(HttpStatus.FORBIDDEN, refused.said(), principal);
    }

    @ExceptionHandler
    ModelAndView movedOn(RequestMovedOn late, @Nullable Principal principal) {
        return page(HttpStatus.CONFLICT, late.said(), principal).addObject("heading", "error.too-late");
    }

    @ExceptionHandler
    ModelAndView notNow(NotNow between, @Nullable Principal principal) {
        return page(HttpStatus.CONFLICT, between.said(), principal).addObject("heading", "error.not-now");
    }

    @ExceptionHandler
    ModelAndView invalid(InvalidInput invalid, @Nullable Principal principal) {
        return page(HttpStatus.BAD_REQUEST, null, principal).addObject("refusals", invalid.errors());
    }

    /** What a feature says itself, status and words. */
    @ExceptionHandler
    ModelAndView answered(ResponseStatusException answer, @Nullable Principal principal) {
        return page(answer.getStatusCode(), answer instanceof Spoken spoken ? spoken.said() : null, principal);
    }

    private ModelAndView page(HttpStatusCode status, @Nullable Said said, @Nullable Principal principal) {
        var page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("said", said);
        page.addObject("person", signedIn.person(principal));
        page.addObject("admin", signedIn.admin(principal));
        return page;
    }
}
