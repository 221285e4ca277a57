package org.workspacesportal.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SuppressedDestinationSummary;
import software.amazon.awssdk.services.sesv2.model.SuppressionListReason;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

/** The list of addresses to which SES sends nothing any more. */
class SuppressionTest {

    @Test
    void an_address_is_on_the_list_once_it_was_written_to() {
        try (var aws = LocalAwsUnderTest.start()) {
            mail(aws.clients(), "Anna <Bounce-anna@example.net>", "complain+ben@example.net", "carl@example.net");

            var ses = aws.clients().sesV2();
            assertThat(addresses(ses)).containsExactly("bounce-anna@example.net", "complain+ben@example.net");
            assertThat(ses.listSuppressedDestinations(r -> r.reasons(SuppressionListReason.COMPLAINT))
                            .suppressedDestinationSummaries())
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.emailAddress()).isEqualTo("complain+ben@example.net");
                        assertThat(entry.lastUpdateTime()).isEqualTo(aws.clock().instant());
                    });
            assertThat(ses.getSuppressedDestination(r -> r.emailAddress("complain+ben@example.net"))
                            .suppressedDestination()
                            .reason())
                    .isEqualTo(SuppressionListReason.COMPLAINT);
        }
    }

    @Test
    void it_is_read_page_by_page() {
        try (var aws = LocalAwsUnderTest.start()) {
            mail(
                    aws.clients(),
                    IntStream.range(0, 7)
                            .mapToObj(i -> "bounce-" + i + "@example.net")
                            .toArray(String[]::new));

            var ses = aws.clients().sesV2();
            assertThat(ses.listSuppressedDestinationsPaginator(r -> r.pageSize(3)).stream()
                            .map(page -> page.suppressedDestinationSummaries().size()))
                    .containsExactly(3, 3, 1);
        }
    }

    @Test
    void what_is_taken_off_stays_off_over_a_restart(@TempDir Path folder) {
        var clock = new TestClock();
        var settings = TestSettings.unthrottled().in(folder.resolve("aws.jsonl"));
        try (var aws = settings.start(clock);
                var clients = AwsClients.of(aws.endpoint())) {
            mail(clients, "bounce-a@example.net", "bounce+b@example.net");
            clients.sesV2().deleteSuppressedDestination(r -> r.emailAddress("bounce+b@example.net"));
            assertThatThrownBy(() ->
                            clients.sesV2().deleteSuppressedDestination(r -> r.emailAddress("bounce+b@example.net")))
                    .isInstanceOf(NotFoundException.class);
        }
        try (var aws = settings.start(clock);
                var clients = AwsClients.of(aws.endpoint())) {
            assertThat(addresses(clients.sesV2())).containsExactly("bounce-a@example.net");
        }
    }

    @Test
    void it_may_be_read_once_a_second() {
        try (var aws = LocalAwsUnderTest.start(TestSettings.atTheRateOfAws())) {
            addresses(aws.clients().sesV2());

            assertThatThrownBy(() -> addresses(aws.clients().sesV2())).isInstanceOf(TooManyRequestsException.class);
        }
    }

    private static void mail(AwsClients clients, String... to) {
        clients.ses().sendEmail(r -> r.source("workspaces-portal@example.com")
                .destination(d -> d.toAddresses(to))
                .message(m -> m.subject(s -> s.data("Hello")).body(b -> b.text(t -> t.data("Hello")))));
    }

    private static List<String> addresses(SesV2Client ses) {
        return ses.listSuppressedDestinations(r -> {}).suppressedDestinationSummaries().stream()
                .map(SuppressedDestinationSummary::emailAddress)
                .toList();
    }
}
