package org.workspacesportal.desktop;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.CallNotMade;
import org.workspacesportal.aws.DirectoryPage;
import org.workspacesportal.aws.Urgency;
import org.workspacesportal.aws.Workspace;
import org.workspacesportal.aws.Workspaces;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.catalog.Offer;
import org.workspacesportal.desktop.DirectorySweeps.Step;

/** Reads about once a day all desktops that AWS has in our directories, whoever made them: two calls for each 25. */
@Component
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final DirectorySweeps sweeps;
    private final Workspaces workspaces;
    private final Inventory inventory;
    private final Foundlings foundlings;
    private final Sightings sightings;
    private final DesktopSettings settings;
    private final Set<String> directories;
    private volatile boolean registered;

    Sweep(
            DirectorySweeps sweeps,
            Workspaces workspaces,
            Inventory inventory,
            Foundlings foundlings,
            Sightings sightings,
            DesktopSettings settings,
            Catalog catalog) {
        this.sweeps = sweeps;
        this.workspaces = workspaces;
        this.inventory = inventory;
        this.foundlings = foundlings;
        this.sightings = sightings;
        this.settings = settings;
        this.directories = catalog.offers().stream().map(Offer::directoryId).collect(Collectors.toSet());
    }

    /** Reads one page, if one is due; what fails is read again some minutes later. */
    @Scheduled(fixedDelayString = "${portal.desktop.look-every:PT5S}")
    void look() {
        register();
        sweeps.take(directories, settings.sweepEvery()).ifPresent(step -> {
            try {
                read(step);
            } catch (RuntimeException failed) {
                LOG.warn(
                        "The desktops of {} could not be read, next try in some minutes: {}",
                        step.directoryId(),
                        failed.getMessage());
            }
        });
    }

    private void register() {
        if (registered) {
            return;
        }
        try {
            sweeps.register(directories);
            registered = true;
        } catch (DuplicateKeyException another) {
            // Another node was faster; the next time there is nothing left to do.
        }
    }

    private void read(Step step) {
        var page = page(step);
        note(page.workspaces());
        if (page.next() == null) {
            sweeps.end(step, settings.sweepEvery());
        } else {
            sweeps.goOn(step, page.next());
        }
    }

    private DirectoryPage page(Step step) {
        try {
            return workspaces.ofDirectory(step.directoryId(), step.page());
        } catch (CallNotMade refused) {
            if (step.page() != null && refused.isForGood()) {
                // AWS forgets after a while where it said to go on.
                sweeps.beginAnew(step);
            }
            throw refused;
        }
    }

    private void note(List<Workspace> shown) {
        if (shown.isEmpty()) {
            return;
        }
        var ids = shown.stream().map(Workspace::id).toList();
        var connections = workspaces.connections(ids, Urgency.INVENTORY);
        shown.forEach(foundlings::takeIn);
        var known = inventory.known(ids).stream().collect(Collectors.toMap(Due::workspaceId, Function.identity()));
        for (var desktop : shown) {
            var before = known.get(desktop.id());
            if (before != null) {
                sightings.note(before, desktop, connections.get(desktop.id()));
            }
        }
    }
}
