package org.workspacesportal.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.workspacesportal.localaws.LocalAwsFixture.READY;
import static org.workspacesportal.localaws.LocalAwsFixture.createFor;
import static org.workspacesportal.localaws.LocalAwsFixture.desktops;
import static org.workspacesportal.localaws.LocalAwsFixture.outcome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.workspaces.model.Tag;
import software.amazon.awssdk.services.workspaces.model.TerminateRequest;
import software.amazon.awssdk.services.workspaces.model.Workspace;

class StateFileTest {

    private final TestClock clock = new TestClock();
    private final Path folder;

    StateFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void everything_is_there_again_after_a_restart() {
        var file = folder.resolve("new folder/aws.json");
        with(file, aws -> {
            var anna =
                    createFor(aws.workspaces(), "anna", "ben").pendingRequests().get(0);
            aws.workspaces().createTags(r -> r.resourceId(anna.workspaceId())
                    .tags(Tag.builder().key("k").value("ü\n").build()));
            outcome(() -> createFor(aws.workspaces(), "fail-once-carl"));
            mail(aws, "Hello");
        });
        clock.move(READY);

        with(file, aws -> {
            var found = desktops(aws.workspaces());
            assertThat(found).extracting(Workspace::userName).containsExactly("anna", "ben");
            assertThat(found).extracting(Workspace::stateAsString).containsOnly("AVAILABLE");
            assertThat(found.get(0).workspaceProperties().computeTypeNameAsString())
                    .isEqualTo("STANDARD");
            assertThat(aws.workspaces()
                            .describeTags(r -> r.resourceId(found.get(0).workspaceId()))
                            .tagList())
                    .extracting(Tag::value)
                    .containsExactly("ü\n");
            assertThat(outcome(() -> createFor(aws.workspaces(), "fail-once-carl")))
                    .isEqualTo("done");
            assertThat(aws.aws().mails()).extracting(SentMail::subject).containsExactly("Hello");
        });
    }

    @Test
    void a_change_goes_on_over_a_restart() {
        var file = folder.resolve("aws.json");
        with(file, aws -> {
            ChangeFixture.of(aws).created("anna", "AUTO_STOP");
            ChangeFixture.of(aws).created("ben", "AUTO_STOP");
            ChangeFixture.of(aws).created("carl", "AUTO_STOP");
            clock.move(Duration.ofHours(7));
            ChangeFixture.of(aws).stop(id(aws, "anna"));
            ChangeFixture.of(aws).modify(id(aws, "ben"), p -> p.userVolumeSizeGib(100));
            ChangeFixture.of(aws).migrate(id(aws, "carl"), "wsb-power0001");
        });

        with(file, aws -> {
            var desktops = ChangeFixture.of(aws);
            assertThat(desktops.state(id(aws, "anna"))).isEqualTo("STOPPING");
            assertThat(desktops.state(id(aws, "ben"))).isEqualTo("UPDATING");
            clock.move(READY);
            assertThat(desktops.state(id(aws, "anna"))).isEqualTo("STOPPED");
            assertThat(LocalAwsFixture.desktopsOf(aws.workspaces(), "carl"))
                    .extracting(Workspace::stateAsString)
                    .containsExactly("TERMINATING", "AVAILABLE");
        });
        clock.move(READY);
        with(file, aws -> {
            var ben = ChangeFixture.of(aws).described(id(aws, "ben"));
            assertThat(ben.workspaceProperties().userVolumeSizeGib()).isEqualTo(100);
            assertThat(outcome(() -> ChangeFixture.of(aws).modify(ben.workspaceId(), p -> p.userVolumeSizeGib(200))))
                    .isEqualTo("400 InvalidResourceStateException");
            assertThat(LocalAwsFixture.desktopsOf(aws.workspaces(), "carl"))
                    .extracting(Workspace::bundleId)
                    .containsExactly("wsb-power0001");
        });
    }

    @Test
    void an_answer_gets_lost_only_once_even_over_a_restart() {
        var file = folder.resolve("aws.json");
        with(file, aws -> {
            createFor(aws.workspaces(), "lost-change-anna");
            clock.move(READY);
            try (var hasty = AwsClients.of(aws.aws().endpoint(), Duration.ofMillis(400))) {
                var impatient = new ChangeFixture(hasty.workspaces(), aws.directoryId(), aws.bundleId());
                var id = id(aws, "lost-change-anna");
                assertThatThrownBy(() -> impatient.reboot(id)).isInstanceOf(ApiCallTimeoutException.class);
            }
        });

        with(file, aws -> {
            assertThat(ChangeFixture.of(aws).state(id(aws, "lost-change-anna"))).isEqualTo("REBOOTING");
            assertThat(ChangeFixture.of(aws).reboot(id(aws, "lost-change-anna")))
                    .isEmpty();
        });
    }

    @Test
    void desktops_kept_before_they_could_be_changed_are_read() throws IOException {
        var file = folder.resolve("aws.json");
        Files.writeString(
                file,
                "{\"localAws\":1}\n" + kept("anna", "null")
                        + kept(
                                "ben",
                                "{\"terminatedAt\":\"2026-03-02T09:00:04Z\","
                                        + "\"goneAt\":\"2026-03-02T09:00:05Z\"}"));

        with(file, aws -> {
            var desktops = ChangeFixture.of(aws);
            assertThat(desktops.state("ws-00000anna")).isEqualTo("AVAILABLE");
            assertThat(desktops.state("ws-000000ben")).isEqualTo("TERMINATING");
            assertThat(desktops.stop("ws-00000anna")).isEmpty();
            clock.move(READY);
            assertThat(desktops.state("ws-00000anna")).isEqualTo("STOPPED");
            assertThat(desktops.state("ws-000000ben")).isEqualTo("gone");
        });
    }

    @Test
    void mails_kept_before_headers_were_are_read() throws IOException {
        var file = folder.resolve("aws.json");
        with(file, aws -> mail(aws, "Hello"));
        var content = Files.readString(file);
        Files.writeString(file, content.replace("\"headers\":{},", ""));

        assertThat(file).content().isNotEqualTo(content);
        with(file, aws -> assertThat(aws.aws().mails())
                .singleElement()
                .extracting(SentMail::headers)
                .isEqualTo(Map.of()));
    }

    @Test
    void what_was_answered_is_in_the_file_before_the_endpoint_stops() throws IOException {
        var killed = folder.resolve("killed.json");
        with(folder.resolve("aws.json"), aws -> {
            createFor(aws.workspaces(), "anna");
            copy(folder.resolve("aws.json"), killed);
        });
        Files.writeString(killed, "{\"desktop\":{\"number\":2,\"id\":\"ws-", StandardOpenOption.APPEND);
        clock.move(READY);

        with(killed, aws -> {
            assertThat(desktops(aws.workspaces()))
                    .extracting(Workspace::userName)
                    .containsExactly("anna");
            createFor(aws.workspaces(), "ben");
        });
        with(killed, aws -> {
            clock.move(READY);
            assertThat(desktops(aws.workspaces())).hasSize(2);
        });
    }

    @Test
    void what_is_gone_leaves_the_file_at_the_next_start() throws IOException {
        var file = folder.resolve("aws.json");
        with(file, aws -> {
            var id = createFor(aws.workspaces(), "anna", "ben")
                    .pendingRequests()
                    .get(0)
                    .workspaceId();
            aws.workspaces()
                    .terminateWorkspaces(r -> r.terminateWorkspaceRequests(
                            TerminateRequest.builder().workspaceId(id).build()));
        });
        clock.move(READY);
        with(file, aws -> {});

        assertThat(Files.readAllLines(file)).hasSize(2).last().asString().contains("ben");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void a_damaged_file_stops_the_start_and_is_left_as_it_is() throws IOException {
        var file = folder.resolve("aws.json");
        with(file, aws -> createFor(aws.workspaces(), "anna"));
        var lines = Files.readAllLines(file);
        Files.write(file, List.of(lines.get(0), "{\"desktop\":{\"num", lines.get(1)));
        var damaged = Files.readString(file);

        assertThatThrownBy(() -> start(file))
                .isInstanceOf(StateFileUnusable.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("line 2 is damaged");
        assertThat(file).hasContent(damaged);
    }

    @Test
    void a_file_that_is_something_else_stops_the_start() throws IOException {
        for (var content : List.of("", "{\"local", "my letters\n")) {
            var file = Files.writeString(folder.resolve("letters.txt"), content);

            assertThatThrownBy(() -> start(file)).hasMessageContaining(file.toString());
            assertThat(file).hasContent(content);
        }
    }

    @Test
    void a_file_in_use_stops_the_start() {
        var file = folder.resolve("aws.json");
        with(file, first -> assertThatThrownBy(() -> start(file))
                .hasMessageContaining("another running application uses it"));

        with(file, afterwards -> assertThat(afterwards.aws().mails()).isEmpty());
    }

    @Test
    void the_price_of_a_change_does_not_grow_with_the_file() throws IOException {
        var file = folder.resolve("aws.json");
        with(file, aws -> {
            mail(aws, "one");
            var before = size(file);
            mail(aws, "two");
            var price = size(file) - before;
            for (var i = 0; i < 10; i++) {
                mail(aws, "more");
                clock.move(Duration.ofSeconds(1));
            }
            assertThat(size(file) - before).isBetween(price * 10, price * 13);
        });
    }

    /** A desktop as it was written when nothing could be done to one but its end. */
    private static String kept(String user, String end) {
        return ("{'desktop':{'number':1,'id':'ws-%s','directoryId':'d-9067f0c1a2','userName':'%s',"
                        + "'bundleId':'wsb-standard1','details':{'WorkspaceProperties':{'RunningMode':'AUTO_STOP'}},"
                        + "'tags':{},'visibleFrom':'2026-03-02T08:00:02Z','readyAt':'2026-03-02T08:00:08Z',"
                        + "'broken':false,'end':%s}}\n")
                .replace('\'', '"')
                .formatted("0".repeat(9 - user.length()) + user, user, end);
    }

    private static String id(LocalAwsUnderTest aws, String user) {
        return LocalAwsFixture.desktopsOf(aws.workspaces(), user).get(0).workspaceId();
    }

    private void with(Path file, Consumer<LocalAwsUnderTest> test) {
        try (var aws = start(file)) {
            test.accept(aws);
        }
    }

    private LocalAwsUnderTest start(Path file) {
        var aws = TestSettings.unthrottled().in(file).start(clock);
        return new LocalAwsUnderTest(aws, clock, AwsClients.of(aws.endpoint()));
    }

    private static void mail(LocalAwsUnderTest aws, String subject) {
        aws.ses().sendEmail(r -> r.source("workspaces-portal@example.com")
                .destination(d -> d.toAddresses("anna@example.net"))
                .message(m -> m.subject(s -> s.data(subject)).body(b -> b.text(t -> t.data("text")))));
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }
}
