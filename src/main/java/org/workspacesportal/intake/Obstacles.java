package org.workspacesportal.intake;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.desktop.Desktops;
import org.workspacesportal.request.RequestSearch;
import org.workspacesportal.request.WorkspaceRequest;

/** What keeps a person from getting a desktop: AWS gives each one desktop per directory. */
@Component
class Obstacles {

    /**
     * A desktop, or a request for one.
     *
     * @param isThere whether it is a desktop
     * @param name what was asked for, or the id of a desktop nobody asked for here
     * @param number of the request, null where there is none or the reader may not know of it
     */
    record Obstacle(boolean isThere, String name, @Nullable String number) {}

    private final Desktops desktops;
    private final RequestSearch requests;

    Obstacles(Desktops desktops, RequestSearch requests) {
        this.desktops = desktops;
        this.requests = requests;
    }

    /** Those of the owner in these directories, as the reader may know of them. */
    List<Obstacle> of(String owner, String reader, Collection<String> directories) {
        var own = owner.equalsIgnoreCase(reader);
        var there = desktops.of(owner).stream()
                .filter(desktop -> directories.stream().anyMatch(desktop::keepsFromAnotherIn))
                .map(desktop -> obstacle(desktop, own));
        var onTheirWay = requests.liveOf(owner).stream()
                .filter(request -> directories.contains(request.order().directoryId()))
                .map(request -> obstacle(request, reader));
        return Stream.concat(onTheirWay, there).toList();
    }

    private static Obstacle obstacle(Desktop desktop, boolean own) {
        var name = desktop.offerName();
        return new Obstacle(true, name == null ? desktop.workspaceId() : name, own ? desktop.requestNumber() : null);
    }

    private static Obstacle obstacle(WorkspaceRequest request, String reader) {
        return new Obstacle(false, request.order().offerName(), request.concerns(reader) ? request.number() : null);
    }
}
