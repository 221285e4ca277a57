package org.workspacesportal.provisioning;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.workspacesportal.request.Decision;
import org.workspacesportal.request.WorkspaceRequest;

/** The tags by which a desktop tells whose it is and which request made it. */
@Component
class DesktopTags {

    private static final String REQUEST = "portal:request";

    private final ProvisioningSettings settings;

    DesktopTags(ProvisioningSettings settings) {
        this.settings = settings;
    }

    Map<String, String> of(WorkspaceRequest request) {
        var tags = new HashMap<>(settings.tags());
        tags.putIfAbsent("portal:cost-centre", "");
        tags.put(REQUEST, request.number());
        tags.put("portal:owner", request.owner());
        var decision = request.decision();
        tags.put("portal:approved-by", decision == null ? Decision.POLICY : decision.decidedBy());
        return tags;
    }

    boolean sayMadeFor(WorkspaceRequest request, Map<String, String> tags) {
        return request.number().equals(tags.get(REQUEST));
    }
}
