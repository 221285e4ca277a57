package org.workspacesportal.portal;

import java.net.URI;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.identity.Person;
import org.workspacesportal.mail.PortalAddress;

/** Tells every page who is signed in, whether as an admin, and where there is help. */
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

    @ModelAttribute("admin")
    boolean admin(@Nullable Principal principal) {
        return principal != null && people.isMember(principal.getName(), Groups.ADMINS);
    }

    @ModelAttribute("help")
    @Nullable
    URI help() {
        return portal.help();
    }
}
