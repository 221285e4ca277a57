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

    /** Takes from a group what it was given for this; whether there was anything. */
    public boolean take(String group, Resource resource, String resourceId) {
        var grants = find(group, resource, resourceId).list();
        grants.forEach(grant -> authorizationService.deleteAuthorization(grant.getId()));
        return !grants.isEmpty();
    }

    private AuthorizationQuery find(String group, Resource resource, String resourceId) {
        return authorizationService
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(resourceId);
    }
}
