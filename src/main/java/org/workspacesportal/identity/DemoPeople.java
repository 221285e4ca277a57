package org.workspacesportal.identity;

import jakarta.annotation.PostConstruct;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people of the demo, unless a directory says who there is; each signs in with their name as password. */
@Component
@Profile("!production")
@DependsOn("groupRights")
class DemoPeople {

    private final IdentityService identityService;
    private final StartLock lock;

    DemoPeople(IdentityService identityService, StartLock lock) {
        this.identityService = identityService;
        this.lock = lock;
    }

    @PostConstruct
    void moveIn() {
        if (!identityService.isReadOnly()) {
            lock.alone(this::moveAllIn);
        }
    }

    private void moveAllIn() {
        person("employee", "Emma", "Employee", Groups.EMPLOYEES);
        person("colleague", "Cora", "Colleague", Groups.EMPLOYEES);
        person("approver", "Anton", "Approver", Groups.EMPLOYEES, Groups.APPROVERS);
        person("deputy", "Dana", "Deputy", Groups.EMPLOYEES, Groups.APPROVERS);
        person("admin", "Ada", "Admin", Groups.EMPLOYEES, Groups.ADMINS);
    }

    private void person(String id, String firstName, String lastName, String... groups) {
        if (identityService.createUserQuery().userId(id).count() > 0) {
            return;
        }
        var user = identityService.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(id + "@example.com");
        user.setPassword(id);
        // Passwords that everybody knows break any policy.
        ((IdentityServiceImpl) identityService).saveUser(user, true);
        List.of(groups).forEach(group -> identityService.createMembership(id, group));
    }
}
