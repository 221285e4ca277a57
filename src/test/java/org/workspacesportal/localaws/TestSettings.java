package org.workspacesportal.localaws;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings of endpoints under test: the defaults, but for what a test says. */
record TestSettings(@Nullable Path stateFile, boolean throttled, int desktopQuota, double mailsPerSecond) {

    static TestSettings unthrottled() {
        return new TestSettings(null, false, 1000, 14);
    }

    static TestSettings atTheRateOfAws() {
        return new TestSettings(null, true, 1000, 14);
    }

    TestSettings in(Path file) {
        return new TestSettings(file, throttled, desktopQuota, mailsPerSecond);
    }

    TestSettings withQuota(int desktops) {
        return new TestSettings(stateFile, throttled, desktops, mailsPerSecond);
    }

    TestSettings withMailsPerSecond(double rate) {
        return new TestSettings(stateFile, throttled, desktopQuota, rate);
    }

    LocalAws start(TestClock clock) {
        return LocalAws.start(
                new LocalAwsSettings(
                        0,
                        stateFile,
                        Duration.ofSeconds(8),
                        Duration.ZERO,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(20),
                        2,
                        5,
                        throttled,
                        desktopQuota,
                        List.of("workspaces-portal@example.com", "example.org"),
                        mailsPerSecond),
                clock);
    }
}
