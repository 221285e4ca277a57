package org.workspacesportal.faults;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.workspacesportal.localaws.ChangeSettings;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.localaws.LocalAwsSettings;

/** The local AWS endpoint as a program of its own: a port, a file for its state, and how many calls a second it allows. */
final class AwsEndpoint {

    private static final Duration SOON = Duration.ofMillis(500);

    private AwsEndpoint() {}

    public static void main(String[] arguments) throws InterruptedException {
        var settings = new LocalAwsSettings(
                Integer.parseInt(arguments[0]),
                Path.of(arguments[1]),
                SOON,
                Duration.ZERO,
                Duration.ofMillis(200),
                SOON,
                Double.parseDouble(arguments[2]),
                5,
                true,
                100_000,
                List.of("workspaces-portal@example.com"),
                1_000);
        var times = new ChangeSettings(SOON, SOON, SOON, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        try (var endpoint = LocalAws.start(settings, times, Clock.systemUTC())) {
            System.out.println(endpoint.endpoint());
            Thread.currentThread().join();
        }
    }
}
