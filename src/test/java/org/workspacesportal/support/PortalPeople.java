package org.workspacesportal.support;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.workspacesportal.identity.Groups;

/** Lets fresh people move in, so that each test has somebody without requests and desktops. */
public class PortalPeople {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final IdentityService identityService;

    PortalPeople(IdentityService identityService) {
        this.identityService = identityService;
    }

    /**
     * A new employee.
     *
     * @param nameBegins how the user id begins; the local AWS endpoint makes trouble for some
     * @param groups groups beside the employees
     * @return the user id, which is the password too
     */
    public String employee(String nameBegins, String... groups) {
        return named(nameBegins + "-" + COUNT.incrementAndGet(), "Nora", "Newcomer", groups);
    }

    /** So many new employees; returns their ids. */
    public List<String> employees(String nameBegins, int count) {
        return Stream.generate(() -> employee(nameBegins)).limit(count).toList();
    }

    /** A new employee of that id, who has a name of their own; returns the id. */
    public String named(String id, String firstName, String lastName, String... groups) {
        var user = identityService.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(id + "@example.com");
        user.setPassword(id);
        ((IdentityServiceImpl) identityService).saveUser(user, true);
        identityService.createMembership(id, Groups.EMPLOYEES);
        List.of(groups).forEach(group -> identityService.createMembership(id, group));
        return id;
    }

    /** A group with nobody in it so far; returns its id. */
    public String group(String nameBegins) {
        var id = nameBegins + "-" + COUNT.incrementAndGet();
        knownGroup(id);
        return id;
    }

    /** A group of that id, new or not. */
    public void knownGroup(String id) {
        if (identityService.createGroupQuery().groupId(id).count() == 0) {
            identityService.saveGroup(identityService.newGroup(id));
        }
    }
}
