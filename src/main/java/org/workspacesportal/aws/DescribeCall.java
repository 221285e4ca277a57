package org.workspacesportal.aws;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/** What is asked about many desktops at once, by their ids; what AWS does not show is empty. */
final class DescribeCall {

    /** The desktops themselves. */
    static final Operation<String, Optional<Workspace>> WORKSPACES = of(
            "DescribeWorkspaces",
            (client, ids) -> client.describeWorkspaces(request -> request.workspaceIds(ids)).workspaces().stream()
                    .map(Workspace::of)
                    .toList(),
            Workspace::id);

    /** Who is connected. */
    static final Operation<String, Optional<Connection>> CONNECTIONS = of(
            "DescribeWorkspacesConnectionStatus",
            (client, ids) -> client
                    .describeWorkspacesConnectionStatus(request -> request.workspaceIds(ids))
                    .workspacesConnectionStatus()
                    .stream()
                    .map(Connection::of)
                    .toList(),
            Connection::workspaceId);

    private DescribeCall() {}

    private static <R> Operation<String, Optional<R>> of(
            String name, BiFunction<WorkSpacesClient, List<String>, List<R>> call, Function<R, String> id) {
        return Operation.collecting(name, true, wanted -> wanted, (client, wishes) -> {
            var shown =
                    call.apply(client, Wish.all(wishes)).stream().collect(Collectors.toMap(id, Function.identity()));
            wishes.forEach(wish -> wish.granted(Optional.ofNullable(shown.get(wish.what()))));
        });
    }
}
