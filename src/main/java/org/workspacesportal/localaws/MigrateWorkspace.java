package org.workspacesportal.localaws;

import static org.workspacesportal.localaws.DesktopState.AVAILABLE;
import static org.workspacesportal.localaws.DesktopState.STOPPED;
import static org.workspacesportal.localaws.DesktopState.UPDATING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Moves a user to a new desktop of another bundle; the old one goes away when the new one is there. */
final class MigrateWorkspace implements Operation {

    private static final String USER_SIZE = "UserVolumeSizeGib";

    private final Account account;
    private final LocalAwsSettings settings;
    private final Changes changes;

    MigrateWorkspace(Account account, LocalAwsSettings settings, Changes changes) {
        this.account = account;
        this.settings = settings;
        this.changes = changes;
    }

    @Override
    public JsonNode perform(Input input) {
        var id = input.requiredText("SourceWorkspaceId", Shape.WORKSPACE_ID);
        var bundleId = input.requiredText("BundleId", Shape.BUNDLE_ID);
        input.accept();
        var source = changes.known(id);
        var bundle = Catalogue.bundle(bundleId).orElseThrow(() -> CallRefused.notFound(bundleId));
        refuseUnfit(source, bundle);
        var target = target(source, bundle);
        var answer = JsonNodeFactory.instance
                .objectNode()
                .put("SourceWorkspaceId", id)
                .put("TargetWorkspaceId", target.id());
        var ending = target.broken() ? source : source.endingAt(TerminateWorkspaces.end(target.readyAt(), settings));
        return changes.carriedOut(List.of(ending, target), answer);
    }

    private void refuseUnfit(Desktop source, Catalogue.Bundle bundle) {
        if (source.bundleId().equals(bundle.id())) {
            throw CallRefused.invalid("The WorkSpace already has the bundle " + bundle.id() + ".");
        }
        if (!isWindows(system(source)) || !isWindows(bundle.operatingSystem())) {
            throw CallRefused.unsupported("WorkSpaces with Linux cannot be migrated.");
        }
        var state = source.stateAt(changes.now());
        if (state == UPDATING || changes.isMigrating(source)) {
            throw CallRefused.inProgress();
        }
        if (state != AVAILABLE && state != STOPPED) {
            throw CallRefused.unsupported("A WorkSpace in the state " + state + " cannot be migrated.");
        }
    }

    private Desktop target(Desktop source, Catalogue.Bundle bundle) {
        var now = changes.now();
        return Desktop.created(
                account.nextNumber(),
                NewId.in(account, now),
                source.directoryId(),
                source.userName(),
                bundle.id(),
                details(source, bundle),
                source.tags(),
                now.plus(settings.invisibleFor()),
                now.plus(settings.pendingFor(source.userName())),
                Trouble.CHANGE_FAILS.meets(source.userName()));
    }

    private ObjectNode details(Desktop source, Catalogue.Bundle bundle) {
        var details = source.detailsAt(changes.now());
        var properties = details.withObject("/WorkspaceProperties");
        properties
                .put("ComputeTypeName", bundle.computeType())
                .put("OperatingSystemName", bundle.operatingSystem())
                .put("RootVolumeSizeGib", bundle.rootGib())
                .put(USER_SIZE, Math.max(properties.path(USER_SIZE).asInt(), bundle.userGib()));
        return details;
    }

    private static String system(Desktop desktop) {
        return desktop.details()
                .path("WorkspaceProperties")
                .path("OperatingSystemName")
                .asText();
    }

    private static boolean isWindows(String system) {
        return system.startsWith("WINDOWS");
    }
}
