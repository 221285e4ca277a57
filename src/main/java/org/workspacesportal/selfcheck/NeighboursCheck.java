package org.workspacesportal.selfcheck;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.core.env.ConfigurableEnvironment;
import org.workspacesportal.operations.Neighbour;

/** Other systems that settings name, webhooks, directories and login services: whether something listens there. Nothing is said to them. */
class NeighboursCheck implements Check {

    private static final int PATIENCE_MILLIS = 5_000;

    private final ConfigurableEnvironment environment;

    NeighboursCheck(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public String what() {
        return "other systems";
    }

    @Override
    public List<Result> look() {
        return Neighbour.in(environment).parallel().map(NeighboursCheck::reach).toList();
    }

    private static Result reach(Neighbour neighbour) {
        var where = neighbour.host() + ":" + neighbour.port();
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(neighbour.host(), neighbour.port()), PATIENCE_MILLIS);
            return Result.ok(neighbour.setting(), where + " is reached");
        } catch (UnknownHostException nowhere) {
            return Result.failed(neighbour.setting(), "nobody knows the host " + neighbour.host());
        } catch (IOException | IllegalArgumentException unreached) {
            return Result.failed(
                    neighbour.setting(),
                    "%s is not reached (%s). See that it runs and that this machine may connect to it"
                            .formatted(where, Words.of(unreached)));
        }
    }
}
