package org.workspacesportal.provisioning;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.workspacesportal.request.CostCentres;
import org.workspacesportal.request.Decision;
import org.workspacesportal.request.WorkspaceRequest;

/** The tags by which a desktop tells whose it is and which request made it. */
@Component
class DesktopTags {

    private static final String REQUEST = "portal:request";
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
        tags.put("portal:owner", request.owner());
        var decision = request.decision();
        tags.put("portal:approved-by", decision == null ? Decision.POLICY : decision.decidedBy());
        return tags;
    }

    boolean sayMadeFor(WorkspaceRequest request, Map<String, String> tags) {
        return request.number().equals(tags.get(REQUEST));
    }
}
