package org.workspacesportal.quota;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.Accounts;
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
    private final Accounts accounts;

    Quotas(Catalog catalog, Accounts accounts) {
        this.catalog = catalog;
        this.accounts = accounts;
    }

    /** Its name: {@value #USUAL}, or AWS's name of the size; in a further account with its name before it, {@code emea/WORKSPACES} say. */
    String of(WorkspaceRequest request) {
        var size = catalog.find(request.order().offer()).map(Offer::computeType).orElse(null);
        return of(request.order().directoryId(), size);
    }

    /** The same of a desktop of a size in a directory. */
    String of(String directoryId, @Nullable String size) {
        var account = accounts.ofDirectory(directoryId);
        return account.equals(Accounts.OWN) ? ofSize(size) : account + "/" + ofSize(size);
    }

    /** The same wherever it is. */
    static String ofSize(@Nullable String size) {
        return size != null && STANDING_OUT.stream().anyMatch(size::startsWith) ? size : USUAL;
    }
}
