package org.workspacesportal.monitoring;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.health.AdditionalHealthEndpointPath;
import org.springframework.boot.actuate.health.HealthEndpointGroup;
import org.springframework.boot.actuate.health.HealthEndpointGroups;
import org.springframework.boot.actuate.health.HealthEndpointGroupsPostProcessor;
import org.springframework.boot.actuate.health.HttpCodeStatusMapper;
import org.springframework.boot.actuate.health.StatusAggregator;
import org.springframework.stereotype.Component;

/** Keeps the systems around the portal out of its overall health, so that it neither says DOWN because of them nor waits for them. */
@Component
class OverallHealth implements HealthEndpointGroupsPostProcessor {

    @Override
    public HealthEndpointGroups postProcessHealthEndpointGroups(HealthEndpointGroups groups) {
        var others = new HashMap<String, HealthEndpointGroup>();
        groups.getNames().forEach(name -> others.put(name, groups.get(name)));
        return HealthEndpointGroups.of(new OwnOnly(groups.getPrimary()), others);
    }

    private record OwnOnly(HealthEndpointGroup all) implements HealthEndpointGroup {

        @Override
        public boolean isMember(String name) {
            return !Outside.ALL.contains(name) && all.isMember(name);
        }

        @Override
        public boolean showComponents(SecurityContext caller) {
            return all.showComponents(caller);
        }

        @Override
        public boolean showDetails(SecurityContext caller) {
            return all.showDetails(caller);
        }

        @Override
        public StatusAggregator getStatusAggregator() {
            return all.getStatusAggregator();
        }

        @Override
        public HttpCodeStatusMapper getHttpCodeStatusMapper() {
            return all.getHttpCodeStatusMapper();
        }

        @Override
        public @Nullable AdditionalHealthEndpointPath getAdditionalPath() {
            return all.getAdditionalPath();
        }
    }
}
