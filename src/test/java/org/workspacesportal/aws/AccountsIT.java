package org.workspacesportal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workspacesportal.support.PortalClient.goodRequest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspacesportal.localaws.AcceptedCall;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.localaws.LocalAwsSettings;
import org.workspacesportal.support.PackagedPortal;
import org.workspacesportal.support.PortalClient;

/** The packaged portal with an offer in a further account and region, which it reaches by a role. */
// Its fields are set by JUnit.
@SuppressWarnings("NullAway")
class AccountsIT {

    @TempDir
    Path folder;

    private final LocalAws own = account();
    private final LocalAws further = account();
    private PackagedPortal running;

    @AfterEach
    void end() {
        if (running != null) {
            running.kill();
        }
        own.close();
        further.close();
    }

    @Test
    void aDesktopOfAFurtherAccountIsMadeLookedAfterAndGivenBackThere() throws Exception {
        try (var aws = new FurtherAccount(own, further)) {
            running = start(aws);
            var portal = running.client();

            var number = approved(portal, "employee", "abroad");
            awaitStatus(portal, number, "READY");
            var desktop = portal.request("employee", number).path("workspaceId").asText();

            // The node that looks after it need not be the one that made it.
            running.kill();
            running = start(aws);
            var restarted = running.client();
            var power =
                    restarted.postJson("employee", "/api/desktops/" + desktop + "/power", Map.of("action", "REBOOT"));
            assertThat(power.status()).as(power.body()).isLessThan(300);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> operations(further).contains("RebootWorkspaces"));

            assertThat(operations(further))
                    .contains("CreateWorkspaces", "DescribeWorkspaces", "DescribeWorkspaceDirectories");
            assertThat(operations(own)).isNotEmpty().doesNotContain("CreateWorkspaces", "RebootWorkspaces");
        }
    }

    @Test
    void anAccountThatLetsNobodyInHoldsUpNoOther() throws Exception {
        try (var aws = new FurtherAccount(own, further)) {
            aws.trusts(false);
            running = start(aws);
            var portal = running.client();

            var abroad = approved(portal, "employee", "abroad");
            var here = approved(portal, "colleague", "standard");

            awaitStatus(portal, here, "READY");
            assertThat(portal.status("employee", abroad)).isEqualTo("CREATING");
            assertThat(further.accepted()).isEmpty();
            await().atMost(Duration.ofSeconds(30)).until(() -> portal.browser("admin")
                    .get("/admin")
                    .body()
                    .contains("CreateWorkspaces: AccessDenied (403)"));

            aws.trusts(true);
            awaitStatus(portal, abroad, "READY");
        }
    }

    private PackagedPortal start(FurtherAccount aws) throws Exception {
        return PackagedPortal.start(
                folder,
                Map.ofEntries(
                        Map.entry("portal.aws.mode", "aws"),
                        Map.entry("portal.aws.calls-per-second", "100"),
                        Map.entry("portal.aws.accounts.abroad.directories", FurtherAccount.DIRECTORY_ID),
                        Map.entry("portal.aws.accounts.abroad.region", FurtherAccount.REGION),
                        Map.entry("portal.aws.accounts.abroad.role", FurtherAccount.ROLE),
                        Map.entry("portal.aws.accounts.abroad.external-id", FurtherAccount.EXTERNAL_ID),
                        Map.entry("camunda.bpm.generic-properties.properties.failed-job-retry-time-cycle", "R20/PT2S"),
                        Map.entry("spring.config.import", "file:" + offers())),
                Map.of(
                        "AWS_ENDPOINT_URL",
                        aws.endpoint().toString(),
                        "AWS_REGION",
                        LocalAws.REGION,
                        "AWS_ACCESS_KEY_ID",
                        "own",
                        "AWS_SECRET_ACCESS_KEY",
                        "any"));
    }

    /** One here and one abroad. */
    private Path offers() throws Exception {
        var file = folder.resolve("offers.yaml");
        Files.writeString(file, """
                portal.catalog.offers:
                  - {id: standard, name: Here, description: Here, directory-id: %s, bundle-id: wsb-standard1, monthly: 35, base: 9.75, hourly: 0.3}
                  - {id: abroad, name: Abroad, description: Abroad, directory-id: %s, bundle-id: wsb-standard1, monthly: 35, base: 9.75, hourly: 0.3}
                """.formatted(LocalAws.DIRECTORY_ID, FurtherAccount.DIRECTORY_ID));
        return file;
    }

    private static String approved(PortalClient portal, String person, String offer) {
        var fields = new HashMap<>(goodRequest());
        fields.put("offer", offer);
        var answer = portal.ask(person, fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var number = answer.json().path("number").asText();
        var decision = portal.decide("approver", number, Map.of("approved", true));
        assertThat(decision.status()).as(decision.body()).isEqualTo(200);
        return number;
    }

    private static void awaitStatus(PortalClient portal, String number, String status) {
        await().atMost(Duration.ofSeconds(90)).until(() -> portal.status("admin", number), status::equals);
    }

    private static List<String> operations(LocalAws account) {
        return account.accepted().stream()
                .map(AcceptedCall::operation)
                .distinct()
                .toList();
    }

    private static LocalAws account() {
        return LocalAws.start(
                new LocalAwsSettings(
                        0,
                        null,
                        Duration.ofSeconds(1),
                        Duration.ZERO,
                        Duration.ofMillis(200),
                        Duration.ofMinutes(1),
                        100,
                        100,
                        false,
                        1000,
                        List.of("workspaces-portal@example.com"),
                        100),
                Clock.systemUTC());
    }
}
