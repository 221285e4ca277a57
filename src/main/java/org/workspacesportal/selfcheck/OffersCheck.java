package org.workspacesportal.selfcheck;

import java.util.List;
import org.workspacesportal.aws.Materials;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.catalog.Offer;

/** Whether AWS has what each offer is made of: its directory registered, its bundle there. */
class OffersCheck implements Check {

    private static final String WHAT = "offer ";

    private final Catalog catalog;
    private final Materials materials;

    OffersCheck(Catalog catalog, Materials materials) {
        this.catalog = catalog;
        this.materials = materials;
    }

    @Override
    public String what() {
        return "offers";
    }

    @Override
    public List<Result> look() {
        var offers = catalog.offers();
        var bundles = materials.bundles(offers.stream().map(Offer::bundleId).toList());
        var directories =
                materials.directories(offers.stream().map(Offer::directoryId).toList());
        return offers.stream()
                .map(offer ->
                        result(offer, directories.contains(offer.directoryId()), bundles.contains(offer.bundleId())))
                .toList();
    }

    private static Result result(Offer offer, boolean hasDirectory, boolean hasBundle) {
        if (!hasDirectory) {
            return Result.failed(
                    WHAT + offer.id(),
                    "directory %s is not registered with WorkSpaces in this account and region. Register it, or correct directory-id"
                            .formatted(offer.directoryId()));
        }
        return hasBundle
                ? Result.ok(WHAT + offer.id(), "%s in %s".formatted(offer.bundleId(), offer.directoryId()))
                : Result.failed(
                        WHAT + offer.id(),
                        "AWS has no bundle %s, or it is broken. Share it with this account, or correct bundle-id"
                                .formatted(offer.bundleId()));
    }
}
