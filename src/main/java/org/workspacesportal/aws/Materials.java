package org.workspacesportal.aws;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.WorkspaceBundleState;
import software.amazon.awssdk.services.workspaces.model.WorkspaceDirectoryState;

/** What desktops are made of: bundles, and directories in which they are created. */
@Component
public class Materials {

    private final Door door;
    private final Operation<String, Boolean> bundle;
    private final Operation<String, Boolean> directory;

    Materials(WorkSpacesClient client, Door door) {
        this.door = door;
        this.bundle = asking(
                "DescribeWorkspaceBundles",
                ids -> client.describeWorkspaceBundles(request -> request.bundleIds(ids)).bundles().stream()
                        .filter(known -> known.state() != WorkspaceBundleState.ERROR)
                        .map(known -> known.bundleId())
                        .collect(Collectors.toSet()));
        this.directory = asking(
                "DescribeWorkspaceDirectories",
                ids -> client.describeWorkspaceDirectories(request -> request.directoryIds(ids)).directories().stream()
                        .filter(known -> known.state() == WorkspaceDirectoryState.REGISTERED)
                        .map(known -> known.directoryId())
                        .collect(Collectors.toSet()));
    }

    /** Those of these bundles that AWS has; of one that may be told to nobody it has none. */
    public Set<String> bundles(Collection<String> ids) {
        return usable(bundle, ids);
    }

    /** Those of these directories that are registered with WorkSpaces. */
    public Set<String> directories(Collection<String> ids) {
        return usable(directory, ids);
    }

    private Set<String> usable(Operation<String, Boolean> operation, Collection<String> ids) {
        return door.askAll(operation, Urgency.INVENTORY, Set.copyOf(ids)).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Operation<String, Boolean> asking(String name, Function<List<String>, Set<String>> call) {
        return Operation.collecting(name, true, id -> id, wishes -> {
            var there = call.apply(Wish.all(wishes));
            wishes.forEach(wish -> wish.granted(there.contains(wish.what())));
        });
    }
}
