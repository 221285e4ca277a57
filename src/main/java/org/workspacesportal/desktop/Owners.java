package org.workspacesportal.desktop;

import org.springframework.stereotype.Component;
import org.workspacesportal.aws.Workspace;
import org.workspacesportal.identity.People;
import org.workspacesportal.identity.Person;

/** Tells whose a desktop is: that of the person who is its user in the directory or, where nobody here is, of that name. */
@Component
class Owners {

    private final People people;

    Owners(People people) {
        this.people = people;
    }

    String of(Workspace desktop) {
        return people.findInAnyCase(desktop.userName()).map(Person::id).orElse(desktop.userName());
    }
}
