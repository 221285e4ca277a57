package org.workspacesportal.support;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
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
        var id = nameBegins + "-" + COUNT.incrementAndGet();
        var user = identityService.newUser(id);
        user.setFirstName("Nora");
        user.setLastName("Newcomer");
        user.setEmail(id + "@example.com");
        user.setPassword(id);
        identityService.saveUser(user);
        identityService.createMembership(id, Groups.EMPLOYEES);
        List.of(groups).forEach(group -> identityService.createMembership(id, group));
        return id;
    }
}
