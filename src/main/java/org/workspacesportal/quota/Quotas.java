package org.workspacesportal.quota;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.catalog.Offer;
import org.workspacesportal.request.WorkspaceRequest;

/** Which of AWS's quotas a desktop counts to: one for all usual sizes, and one for each of the sizes that stand out. */
@Component
class Quotas {

    /** Counts all usual sizes. */
    static final String USUAL = "WORKSPACES";

    private static final List<String> STANDING_OUT = List.of("GRAPHICS", "GENERALPURPOSE");

    private final Catalog catalog;

    Quotas(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Its name: {@value #USUAL}, or AWS's name of the size. */
    String of(WorkspaceRequest request) {
        return catalog.find(request.order().offer())
                .map(Offer::computeType)
                .map(Quotas::ofSize)
                .orElse(USUAL);
    }

    /** The same of a desktop of that size, null where nobody knows it. */
    static String ofSize(@Nullable String size) {
        return size != null && STANDING_OUT.stream().anyMatch(size::startsWith) ? size : USUAL;
    }
}
