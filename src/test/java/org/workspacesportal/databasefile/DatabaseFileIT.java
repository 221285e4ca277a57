package org.workspacesportal.databasefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workspacesportal.support.PortalClient.goodRequest;

import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspacesportal.support.PackagedPortal;
import org.workspacesportal.support.PortalClient;

/** The packaged demo, whose database is a file to which everything happens that happens to files. */
// Its fields are set by JUnit.
@SuppressWarnings("NullAway")
@Tag("faults")
class DatabaseFileIT {

    /** What a start that goes further writes. */
    private static final String[] FURTHER = {"Tomcat initialized", "HikariPool", "ENGINE-", "\tat "};

    @TempDir
    Path folder;

    private PackagedPortal running;

    @AfterEach
    void end() {
        if (running != null) {
            running.kill();
        }
    }

    @Test
    void whatWasStoredIsThereAfterAPowerCutAndASecondPortalIsRefused() throws Exception {
        running = PackagedPortal.start(folder, Map.of());
        var portal = running.client();
        var number = portal.ask("employee", goodRequest()).json().path("number").asText();

        var second = PackagedPortal.refusing(folder, Map.of(), Map.of());
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.log())
                .contains("The database file " + file() + " is in use by another process", "Stop that one")
                .doesNotContain(FURTHER);

        // Written and cut off at once, again and again, as nobody waits before pulling a plug.
        var withdrawn = portal.withdraw("employee", number).status();
        running.kill();
        assertThat(withdrawn).isEqualTo(200);
        running = PackagedPortal.start(folder, Map.of());
        assertThat(running.client().status("employee", number)).isEqualTo("WITHDRAWN");
        var numbers = new ArrayList<String>();
        for (var person : new String[] {"employee", "colleague", "deputy"}) {
            numbers.add(running.client()
                    .ask(person, goodRequest())
                    .json()
                    .path("number")
                    .asText());
        }
        running.kill();
        running = PackagedPortal.start(folder, Map.of());
        assertThat(running.client().status("deputy", numbers.get(2))).isNotEmpty();
    }

    /** A promise is what a client was told by a 2xx; what was on its way when the plug was pulled may have happened or not. */
    @Test
    void whatManyWereToldIsThereAfterAPowerCutWhileTheyWrite() throws Exception {
        var told = new ConcurrentHashMap<String, String>();
        running = PackagedPortal.start(
                folder,
                Map.of(
                        "portal.limits.asking.per-person", "100000/1h",
                        "portal.limits.asking.per-address", "100000/1h"));
        var people = Stream.of("employee", "colleague", "deputy", "approver")
                .map(person -> CompletableFuture.runAsync(() -> askAndWithdraw(running.client(), person, told)))
                .toList();
        await().atMost(Duration.ofMinutes(1)).until(() -> told.size() >= 40);
        running.kill();
        people.forEach(CompletableFuture::join);

        running = PackagedPortal.start(folder, Map.of());
        told.forEach((number, status) ->
                assertThat(running.client().status("admin", number)).as(number).isIn("WITHDRAWN", status));
    }

    /** One request after the other, until nobody answers. */
    private static void askAndWithdraw(PortalClient portal, String person, Map<String, String> told) {
        try {
            while (true) {
                var answer = portal.ask(person, goodRequest());
                var number = answer.json().path("number").asText();
                if (answer.status() == 201) {
                    told.put(number, "WAITING_FOR_APPROVAL");
                }
                if (portal.withdraw(person, number).status() == 200) {
                    told.put(number, "WITHDRAWN");
                }
            }
        } catch (RuntimeException gone) {
            // As it should be.
        }
    }

    @Test
    void aDamagedFileIsToldAndNeverReplaced() throws Exception {
        running = PackagedPortal.start(folder, Map.of());
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(sign()));
        running.kill();
        var good = Files.readAllBytes(file());

        try (var channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.truncate(good.length / 3);
        }
        refused("lacks what was stored in it before", "Put back a backup");
        try (var channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
        refused("is empty");
        Files.delete(file());
        refused("is gone");
        Files.write(file(), good);
        try (var overwritten = new RandomAccessFile(file().toFile(), "rw")) {
            overwritten.write(new byte[9000]);
        }
        refused("is damaged");
        Files.write(file(), good);
        try (var channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[good.length / 2]), good.length / 4);
        }
        var end = PackagedPortal.refusing(folder, Map.of(), Map.of());
        assertThat(end.exitCode()).isEqualTo(1);
        assertThat(end.log()).contains("The database file " + file(), "Put back a backup");

        Files.write(file(), good);
        running = PackagedPortal.start(folder, Map.of());
    }

    @Test
    void aFullDiskIsToldAndKeepsWhatWasStored() throws Exception {
        running = PackagedPortal.start(folder, Map.of());
        running.stop();
        running = PackagedPortal.startOnFullDisk(
                folder,
                Math.toIntExact(Files.size(file()) / 1024) + 3000,
                Map.of("portal.local-aws.state-file", "", "portal.databasefile.sign-every", "1s"));
        var portal = running.client();
        var stored = new ArrayList<String>();
        await().atMost(Duration.ofSeconds(120)).until(() -> {
            var answer = portal.ask("employee", goodRequest());
            if (answer.status() >= 500) {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.body()).contains("cannot get at its database");
                return true;
            }
            var number = answer.json().path("number").asText();
            stored.add(number);
            portal.withdraw("employee", number);
            return false;
        });
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(running.log())
                .contains("Nothing can be stored in the database file " + file(), "Make room on its disk"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> portal.stranger().get("/actuator/health").status() == 503);
        running.kill();

        running = PackagedPortal.start(folder, Map.of());
        assertThat(stored).isNotEmpty().allSatisfy(number -> assertThat(
                        running.client().status("employee", number))
                .isNotEmpty());
    }

    private void refused(String... words) throws Exception {
        var before = Files.exists(file()) ? Files.readAllBytes(file()) : new byte[0];
        var end = PackagedPortal.refusing(folder, Map.of(), Map.of());
        assertThat(end.exitCode()).isEqualTo(1);
        assertThat(end.log())
                .contains("The database file " + file())
                .contains(words)
                .doesNotContain(FURTHER);
        assertThat(Files.exists(file()) ? Files.readAllBytes(file()) : new byte[0])
                .as("nothing is written into it")
                .isEqualTo(before);
    }

    private Path file() {
        return folder.toAbsolutePath().normalize().resolve("data/workspaces-portal.mv.db");
    }

    private Path sign() {
        return file().resolveSibling("workspaces-portal.mv.db.sign");
    }
}
