package org.workspacesportal.provisioning;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.Workspace;
import org.workspacesportal.request.CostCentres;
import org.workspacesportal.request.Decision;
import org.workspacesportal.request.WorkspaceRequest;

/** The tags by which a desktop tells whose it is and which request made it. */
@Component
class DesktopTags {

    private static final String REQUEST = "portal:request";
    private static final String OWNER = "portal:owner";
    private static final String REQUESTED_AT = "portal:requested-at";
    private static final String COST_CENTRE = "portal:cost-centre";

    private final ProvisioningSettings settings;
    private final CostCentres costCentres;

    DesktopTags(ProvisioningSettings settings, CostCentres costCentres) {
        this.settings = settings;
        this.costCentres = costCentres;
    }

    Map<String, String> of(WorkspaceRequest request) {
        var tags = new HashMap<>(settings.tags());
        tags.putIfAbsent(COST_CENTRE, "");
        costCentres.of(request.number()).ifPresent(payer -> tags.put(COST_CENTRE, payer));
        tags.put(REQUEST, request.number());
        tags.put(OWNER, request.owner());
        tags.put(REQUESTED_AT, request.requestedAt().toString());
        var decision = request.decision();
        tags.put("portal:approved-by", decision == null ? Decision.POLICY : decision.decidedBy());
        return tags;
    }

    /**
     * Whether a desktop was made for this very request. The number alone does not say so: where an old backup has been restored it may have been given
     * again. A desktop of a version that did not tell when it was asked for has to be of the bundle that this request wants.
     */
    boolean sayMadeFor(WorkspaceRequest request, Workspace desktop, Map<String, String> tags) {
        var requestedAt = tags.get(REQUESTED_AT);
        return request.number().equals(tags.get(REQUEST))
                && request.owner().equalsIgnoreCase(tags.get(OWNER))
                && (requestedAt == null
                        ? request.order().bundleId().equals(desktop.setup().bundleId())
                        : request.requestedAt().toString().equals(requestedAt));
    }
}
