package org.workspacesportal.identity;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import jakarta.annotation.PostConstruct;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** Gives the groups the least rights they need in the engine; what is already there is left as it is. */
@Component
class GroupRights {

    private static final String REQUEST_PROCESS = "workspace-request";

    private final IdentityService identityService;
    private final AuthorizationService authorizationService;

    GroupRights(IdentityService identityService, AuthorizationService authorizationService) {
        this.identityService = identityService;
        this.authorizationService = authorizationService;
    }

    @PostConstruct
    void establish() {
        group(Groups.EMPLOYEES, "Employees", "WORKFLOW");
        group(Groups.APPROVERS, "Approvers", "WORKFLOW");
        group(Groups.REQUESTERS_FOR_OTHERS, "May request for others", "WORKFLOW");
        group(Groups.ADMINS, "Process admins", "SYSTEM");

        grant(Groups.EMPLOYEES, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(Groups.EMPLOYEES, Resources.FILTER, ANY, Permissions.READ);
        grant(Groups.EMPLOYEES, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        grant(
                Groups.EMPLOYEES,
                Resources.PROCESS_DEFINITION,
                REQUEST_PROCESS,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        for (var resource : Resources.values()) {
            grant(Groups.ADMINS, resource, ANY, Permissions.ALL);
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

    private void grant(String group, Resource resource, String resourceId, Permission... permissions) {
        var known = authorizationService
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(resourceId);
        if (known.count() > 0) {
            return;
        }
        var grant = authorizationService.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(resourceId);
        grant.setPermissions(permissions);
        authorizationService.saveAuthorization(grant);
    }
}
