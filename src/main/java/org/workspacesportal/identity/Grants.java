package org.workspacesportal.identity;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;

/** What groups may do in the engine. */
@Component
public class Grants {

    private final AuthorizationService authorizationService;

    Grants(AuthorizationService authorizationService) {
        this.authorizationService = authorizationService;
    }

    /** Gives a group rights; where it has any for this already, they stay as they are. */
    public void give(String group, Resource resource, String resourceId, Permission... permissions) {
        if (find(group, resource, resourceId).count() > 0) {
            return;
        }
        var grant = authorizationService.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(resourceId);
        grant.setPermissions(permissions);
        authorizationService.saveAuthorization(grant);
    }

    /** Takes from a group what it was given for this. */
    public void take(String group, Resource resource, String resourceId) {
        find(group, resource, resourceId)
                .list()
                .forEach(grant -> authorizationService.deleteAuthorization(grant.getId()));
    }

    private AuthorizationQuery find(String group, Resource resource, String resourceId) {
        return authorizationService
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(resourceId);
    }
}
