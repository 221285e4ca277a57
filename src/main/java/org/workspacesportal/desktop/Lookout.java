package org.workspacesportal.desktop;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.Connection;
import org.workspacesportal.aws.Urgency;
import org.workspacesportal.aws.Workspace;
import org.workspacesportal.aws.Workspaces;

/** Looks at the desktops with which something is going on or which somebody wants to see, in as few calls as AWS allows. */
@Component
@EnableConfigurationProperties(DesktopSettings.class)
class Lookout {

    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

    private static final Duration SOUGHT_EVERY = Duration.ofDays(1);
    private static final Duration SOUGHT_FOR = Duration.ofDays(30);

    private final Inventory inventory;
    private final Workspaces workspaces;
    private final Sightings sightings;
    private final Errands errands;
    private final DesktopSettings settings;
    private final Clock clock;

    Lookout(
            Inventory inventory,
            Workspaces workspaces,
            Sightings sightings,
            Errands errands,
            DesktopSettings settings,
            Clock clock) {
        this.inventory = inventory;
        this.workspaces = workspaces;
        this.sightings = sightings;
        this.errands = errands;
        this.settings = settings;
        this.clock = clock;
    }

    /** What fails is looked at again later; until then what was seen before counts. */
    @Scheduled(fixedDelayString = "${portal.desktop.look-every:PT5S}")
    void look() {
        var due = inventory.takeDue(settings.checkEvery(), settings.along());
        workspaces.together(due, Due::workspaceId).forEach(this::lookAt);
    }

    private void lookAt(List<Due> due) {
        try {
            var ids = due.stream().map(Due::workspaceId).toList();
            var described = workspaces.byId(ids, Urgency.WATCH);
            var connections = workspaces.connections(ids, Urgency.WATCH);
            due.forEach(desktop ->
                    note(desktop, described.get(desktop.workspaceId()), connections.get(desktop.workspaceId())));
        } catch (RuntimeException failed) {
            inventory.postpone(due.stream().map(Due::directoryId).collect(Collectors.toSet()), settings.checkEvery());
            LOG.warn(
                    "{} desktops people have could not be looked at, next try in {}: {}",
                    due.size(),
                    settings.checkEvery(),
                    failed.getMessage());
        }
    }

    private void note(Due due, @Nullable Workspace desktop, @Nullable Connection connection) {
        if (desktop == null) {
            noteMissing(due);
            errands.check(due, null);
        } else {
            sightings.note(due, desktop, connection);
        }
    }

    /**
     * AWS may fail to show what is there: only what stays missing is gone, or what was on its way out. The portal may also have asked the wrong account, so
     * what is gone without a word is looked for a while longer.
     */
    private void noteMissing(Due due) {
        var since = due.missingSince();
        if (Condition.of(due.state()) == Condition.ENDING) {
            inventory.gone(due.workspaceId(), null);
        } else if (since != null && !since.plus(settings.visibility()).isAfter(clock.instant())) {
            var forLong = !since.plus(SOUGHT_FOR).isAfter(clock.instant());
            inventory.gone(due.workspaceId(), forLong ? null : SOUGHT_EVERY);
        } else {
            inventory.missed(due.workspaceId());
        }
    }
}
