package org.workspacesportal.identity;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import jakarta.annotation.PostConstruct;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** Gives the groups the least rights they need in the engine; what is already there is left as it is. */
@Component
class GroupRights {

    /** What every employee may start. */
    private static final List<String> PROCESSES = List.of("workspace-request", "workspace-change");

    private final IdentityService identityService;
    private final Grants grants;
    private final StartLock lock;

    GroupRights(IdentityService identityService, Grants grants, StartLock lock) {
        this.identityService = identityService;
        this.grants = grants;
        this.lock = lock;
    }

    @PostConstruct
    void establish() {
        lock.alone(this::giveAll);
    }

    private void giveAll() {
        group(Groups.EMPLOYEES, "Employees", "WORKFLOW");
        group(Groups.APPROVERS, "Approvers", "WORKFLOW");
        group(Groups.REQUESTERS_FOR_OTHERS, "May request for others", "WORKFLOW");
        group(Groups.ADMINS, "Process admins", "SYSTEM");

        grants.give(Groups.EMPLOYEES, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grants.give(Groups.EMPLOYEES, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        PROCESSES.forEach(process -> grants.give(
                Groups.EMPLOYEES,
                Resources.PROCESS_DEFINITION,
                process,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE));
        for (var resource : Resources.values()) {
            grants.give(Groups.ADMINS, resource, ANY, Permissions.ALL);
        }
    }

    private void group(String id, String name, String type) {
        if (identityService.isReadOnly()
                || identityService.createGroupQuery().groupId(id).count() > 0) {
            return;
        }
        var group = identityService.newGroup(id);
        group.setName(name);
        group.setType(type);
        identityService.saveGroup(group);
    }
}
