package org.workspacesportal.portal;

import java.net.URI;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.identity.Person;
import org.workspacesportal.mail.PortalAddress;

/** Tells every page who is signed in, as what, and where there is help. */
@ControllerAdvice(annotations = Controller.class)
class SignedInPerson {

    private final People people;
    private final PortalAddress portal;

    SignedInPerson(People people, PortalAddress portal) {
        this.people = people;
        this.portal = portal;
    }

    @ModelAttribute("person")
    @Nullable
    Person person(@Nullable Principal principal) {
        return principal == null ? null : people.get(principal.getName());
    }

    /** As an admin, and as somebody who may ask for many others. */
    @ModelAttribute
    void groups(@Nullable Principal principal, Model model) {
        var groups = principal == null ? List.<String>of() : people.groupsOf(principal.getName());
        model.addAttribute("admin", groups.contains(Groups.ADMINS));
        model.addAttribute("asksForMany", groups.contains(Groups.REQUESTERS_FOR_OTHERS));
    }

    @ModelAttribute("help")
    @Nullable
    URI help() {
        return portal.help();
    }
}
