package org.workspacesportal.support;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;

/** Hires people, so that a test does not get in the way of another one's requests. */
public class NewPeople {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final IdentityService identityService;

    NewPeople(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** Somebody new in the group of employees and in these groups; their password is their name. */
    public String employee(String... groups) {
        var id = "person-" + COUNT.incrementAndGet();
        var user = identityService.newUser(id);
        user.setFirstName("Pat");
        user.setLastName("Person");
        user.setEmail(id + "@example.com");
        user.setPassword(id);
        identityService.saveUser(user);
        identityService.createMembership(id, "employees");
        List.of(groups).forEach(group -> identityService.createMembership(id, group));
        return id;
    }
}
