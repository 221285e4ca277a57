package org.workspacesportal.support;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;

/** People who start at the company today and have no desktop yet. */
public class Newcomers {

    private final AtomicInteger count = new AtomicInteger();
    private final IdentityService identityService;

    Newcomers(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** A new employee, who signs in with the id returned as name and password. */
    public String employee() {
        var id = "newcomer" + count.incrementAndGet();
        var user = identityService.newUser(id);
        user.setFirstName("Nora");
        user.setLastName("Newcomer");
        user.setEmail(id + "@example.com");
        user.setPassword(id);
        identityService.saveUser(user);
        identityService.createMembership(id, "employees");
        return id;
    }
}
