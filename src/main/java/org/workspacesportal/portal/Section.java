package org.workspacesportal.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page to which part of the navigation it belongs, one that answers a form, too. */
@ControllerAdvice(annotations = Controller.class)
class Section {

    @ModelAttribute("section")
    String section(HttpServletRequest call) {
        var failed = call.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed == null ? call.getRequestURI() : String.valueOf(failed);
        if (path.startsWith("/requests/new")) {
            return "ask";
        }
        if (path.equals("/") || path.startsWith("/requests") || path.startsWith("/desktops")) {
            return "home";
        }
        if (path.startsWith("/approvals")) {
            return "approvals";
        }
        if (path.startsWith("/onboardings")) {
            return "onboardings";
        }
        return path.startsWith("/admin") || path.startsWith("/audit") ? "admin" : "";
    }
}
