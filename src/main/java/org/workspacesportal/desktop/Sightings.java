package org.workspacesportal.desktop;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.Connection;
import org.workspacesportal.aws.Workspace;

/** Notes what AWS shows of a desktop that is in the inventory, whichever way it was looked at. */
@Component
class Sightings {

    private final Inventory inventory;
    private final Errands errands;
    private final Owners owners;
    private final RegistrationCodes codes;
    private final DesktopSettings settings;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Sightings(
            Inventory inventory,
            Errands errands,
            Owners owners,
            RegistrationCodes codes,
            DesktopSettings settings,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.inventory = inventory;
        this.errands = errands;
        this.owners = owners;
        this.codes = codes;
        this.settings = settings;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Notes it.
     *
     * @param known what was known of it when somebody began to look
     */
    void note(Due known, Workspace desktop, @Nullable Connection connection) {
        var owner = known.owner().equalsIgnoreCase(desktop.userName()) ? known.owner() : owners.of(desktop);
        errands.check(known, desktop.state());
        inventory.seen(desktop, owner, connection, codes.of(known.directoryId()).orElse(null), settings.checkEvery());
        if (desktop.state().equals(Inventory.TERMINATED)) {
            inventory.gone(desktop.id(), null);
        }
        publisher.publishEvent(new Seen(
                desktop.id(),
                clock.instant(),
                desktop.state(),
                desktop.setup().runningMode(),
                connection == null ? null : connection.state(),
                connection == null ? null : connection.lastConnectedAt()));
    }
}
