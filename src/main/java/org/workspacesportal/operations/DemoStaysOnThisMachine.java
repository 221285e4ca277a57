package org.workspacesportal.operations;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.workspacesportal.aws.AwsSurroundings;

/** The demo, whose passwords everybody knows, can be reached by nobody but the person at this machine, and reaches nothing but this machine. */
class DemoStaysOnThisMachine implements Rule {

    private static final String REMEDY = "Set it to an address of this machine such as 127.0.0.1";

    private final Supplier<AwsSurroundings> aws;

    /** Asks the SDK itself where it would go: program arguments, for one, look like its environment variables and are not. */
    DemoStaysOnThisMachine(Supplier<AwsSurroundings> aws) {
        this.aws = aws;
    }

    @Override
    public Stream<Finding> check(Settings settings) {
        return Stream.of(listening(settings), database(settings), aws(settings), neighbours(settings))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> listening(Settings settings) {
        if (settings.bound("portal.demo", DemoSettings.class).exposed()) {
            return Stream.empty();
        }
        var managementPort = settings.text("management.server.port");
        var addresses = managementPort.isEmpty() || managementPort.startsWith("-")
                ? Stream.of("server.address")
                : Stream.of("server.address", "management.server.address");
        return addresses
                .filter(setting -> !Hosts.isThisMachine(settings.text(setting)))
                .map(setting -> beyond(setting, settings.text(setting)));
    }

    private static Stream<Finding> database(Settings settings) {
        var database = Database.of(settings);
        var main = database.isInThisProcess() || database.isOnThisMachine()
                ? Stream.<Finding>empty()
                : Stream.of(new Finding(
                        "spring.datasource.url",
                        "leads to a database that is not, or not for sure, on this machine",
                        REMEDY));
        var detours = Database.DETOURS.stream()
                .filter(settings::isSet)
                .map(setting ->
                        new Finding(setting, "leads to another database than spring.datasource.url", "Leave it out"));
        return Stream.concat(main, detours);
    }

    private Stream<Finding> aws(Settings settings) {
        if (settings.text("portal.aws.mode").equalsIgnoreCase("local") || !settings.isSet("portal.aws.mode")) {
            return Stream.empty();
        }
        var surroundings = aws.get();
        if (surroundings.problem() != null) {
            return Stream.of(new Finding("AWS_ENDPOINT_URL", "cannot be used: " + surroundings.problem(), REMEDY));
        }
        return surroundings.endpoints().entrySet().stream()
                .filter(endpoint -> !Hosts.isThisMachine(host(endpoint)))
                .map(endpoint -> beyond(endpoint.getKey(), host(endpoint)));
    }

    private static String host(Map.Entry<String, URI> endpoint) {
        return Hosts.of(endpoint.getValue().toString());
    }

    private static Stream<Finding> neighbours(Settings settings) {
        return Neighbour.in(settings)
                .filter(neighbour -> !neighbour.isOnThisMachine())
                .map(neighbour -> beyond(neighbour.setting(), neighbour.host()));
    }

    private static Finding beyond(String setting, String host) {
        return new Finding(setting, host.isEmpty() ? "is not set" : "leads to '" + host + "'", REMEDY);
    }
}
