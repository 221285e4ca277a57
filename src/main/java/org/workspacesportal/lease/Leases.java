package org.workspacesportal.lease;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.workspacesportal.portal.DesktopTerms;

/** Tells until when desktops are somebody's. */
@Service
public class Leases implements DesktopTerms {

    private final LeaseTable leases;
    private final Terms terms;

    Leases(LeaseTable leases, Terms terms) {
        this.leases = leases;
        this.terms = terms;
    }

    /** By the ids of the desktops; one that came into the inventory a moment ago, is gone or is not looked after has none. */
    @Override
    public Map<String, LeaseView> of(Collection<String> workspaceIds) {
        return leases.of(workspaceIds).stream()
                .collect(Collectors.toMap(Lease::workspaceId, lease -> LeaseView.of(lease, terms)));
    }

    /** That of one desktop. */
    public Optional<LeaseView> find(String workspaceId) {
        return leases.find(workspaceId).map(lease -> LeaseView.of(lease, terms));
    }
}
