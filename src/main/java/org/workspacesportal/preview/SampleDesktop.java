package org.workspacesportal.preview;

import org.workspacesportal.aws.WorkspaceSetup;
import org.workspacesportal.catalog.Offer;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.identity.Person;

/** A desktop that does not exist. */
final class SampleDesktop {

    private SampleDesktop() {}

    static Desktop of(Person owner, Offer offer) {
        return new Desktop(
                "ws-000000000",
                offer.directoryId(),
                owner.id(),
                null,
                offer.id(),
                offer.name(),
                offer.autoStopCost(),
                new WorkspaceSetup(offer.bundleId(), "AUTO_STOP", null, null, null, null, null),
                "STOPPED",
                null,
                true,
                null,
                null,
                null,
                true,
                null,
                null,
                null,
                null);
    }
}
