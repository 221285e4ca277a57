package org.workspacesportal.selfcheck;

import java.util.ArrayList;
import java.util.List;
import org.workspacesportal.aws.Materials;
import org.workspacesportal.aws.Materials.Stock;
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
        var results = new ArrayList<Result>();
        catalog.byDirectory().forEach((directory, offers) -> {
            try {
                var stock = materials.of(
                        directory, offers.stream().map(Offer::bundleId).toList());
                offers.forEach(offer -> results.add(result(offer, stock)));
            } catch (RuntimeException unanswered) {
                results.add(Result.failed("offers of " + directory, "could not be looked at: " + Words.of(unanswered)));
            }
        });
        return results;
    }

    private static Result result(Offer offer, Stock stock) {
        if (!stock.registered()) {
            return Result.failed(
                    WHAT + offer.id(),
                    "directory %s is not registered with WorkSpaces in its account and region. Register it, or correct directory-id or portal.aws.accounts"
                            .formatted(offer.directoryId()));
        }
        return stock.bundles().contains(offer.bundleId())
                ? Result.ok(WHAT + offer.id(), "%s in %s".formatted(offer.bundleId(), offer.directoryId()))
                : Result.failed(
                        WHAT + offer.id(),
                        "AWS has no bundle %s, or it is broken. Share it with this account, or correct bundle-id"
                                .formatted(offer.bundleId()));
    }
}
