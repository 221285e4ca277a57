package org.workspacesportal.lease;

import org.springframework.stereotype.Component;
import org.workspacesportal.identity.People;

/** Whether owners can be told something; asked before a transaction begins, as a directory may take its time. */
@Component
class LeaseOwners {

    /** How far an owner can be reached. */
    enum Reach {
        BY_MAIL,
        /** There is somebody of that name, without a mail address. */
        NOT_BY_MAIL,
        MISSING
    }

    private final People people;

    LeaseOwners(People people) {
        this.people = people;
    }

    /** That of one; fails where the directory is away, as nobody has left because of that. */
    Reach reach(String owner) {
        return people.find(owner)
                .map(person -> person.mail() == null ? Reach.NOT_BY_MAIL : Reach.BY_MAIL)
                .orElse(Reach.MISSING);
    }
}
