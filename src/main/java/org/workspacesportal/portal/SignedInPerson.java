package org.workspacesportal.portal;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.identity.Person;

/** Tells every page who is signed in, and whether as an admin. */
@ControllerAdvice(annotations = Controller.class)
class SignedInPerson {

    private final People people;

    SignedInPerson(People people) {
        this.people = people;
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
}
