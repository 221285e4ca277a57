package org.workspacesportal.aws;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.WorkspaceBundleState;
import software.amazon.awssdk.services.workspaces.model.WorkspaceDirectoryState;

/** What desktops are made of: bundles, and directories in which they are created. */
@Component
public class Materials {

    private static final Operation<String, Boolean> BUNDLE = asking(
            "DescribeWorkspaceBundles",
            (client, ids) -> client.describeWorkspaceBundles(request -> request.bundleIds(ids)).bundles().stream()
                    .filter(known -> known.state() != WorkspaceBundleState.ERROR)
                    .map(known -> known.bundleId())
                    .collect(Collectors.toSet()));
    private static final Operation<String, Boolean> DIRECTORY = asking(
            "DescribeWorkspaceDirectories",
            (client, ids) ->
                    client.describeWorkspaceDirectories(request -> request.directoryIds(ids)).directories().stream()
                            .filter(known -> known.state() == WorkspaceDirectoryState.REGISTERED)
                            .map(known -> known.directoryId())
                            .collect(Collectors.toSet()));

    private final Doors doors;

    Materials(Doors doors) {
        this.doors = doors;
    }

    /**
     * What there is for a directory.
     *
     * @param registered whether it is registered with WorkSpaces
     * @param bundles those of the bundles asked for that can be used in its account and region; whoever may not use one is told that there is none
     */
    public record Stock(boolean registered, Set<String> bundles) {}

    /** Asks AWS about a directory and bundles that desktops in it are made of. */
    public Stock of(String directoryId, Collection<String> bundleIds) {
        var door = doors.toDirectory(directoryId);
        return new Stock(
                usable(door, DIRECTORY, List.of(directoryId)).contains(directoryId), usable(door, BUNDLE, bundleIds));
    }

    private static Set<String> usable(Door door, Operation<String, Boolean> operation, Collection<String> ids) {
        return door.askAll(operation, Urgency.INVENTORY, Set.copyOf(ids)).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Operation<String, Boolean> asking(
            String name, BiFunction<WorkSpacesClient, List<String>, Set<String>> call) {
        return Operation.collecting(name, true, id -> id, (client, wishes) -> {
            var there = call.apply(client, Wish.all(wishes));
            wishes.forEach(wish -> wish.granted(there.contains(wish.what())));
        });
    }
}
