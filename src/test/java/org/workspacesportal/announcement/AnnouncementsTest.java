package org.workspacesportal.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.workspacesportal.announcement.AnnouncementSettings.WebhookSettings;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.mail.PortalAddress;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Asked;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.RequestForm;
import org.workspacesportal.request.RunningMode;
import org.workspacesportal.request.WorkspaceOrder;
import org.workspacesportal.request.WorkspaceRequests;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** Announces requests of the running portal to a server of the test. */
@PortalTest
class AnnouncementsTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private WorkspaceRequests requests;

    @Autowired
    private People people;

    @Autowired
    private PortalPeople newPeople;

    @Autowired
    private Catalog catalog;

    @Autowired
    private PortalAddress portal;

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private HttpServer server;
    private Announcements announcements;
    private String number;

    @BeforeEach
    void startServerAndAsk() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
        var settings = new AnnouncementSettings(
                Map.of(Groups.ADMINS, new WebhookSettings(url, null)), true, true, Duration.ofSeconds(30));
        announcements = new Announcements(
                requests, people, catalog, portal, new Webhooks(settings), new Messenger(settings, Clock.systemUTC()));
        number = register(newPeople.employee("announced"));
    }

    @AfterEach
    void withdrawAndStopServer() {
        if (requests.get(number).status().isLive()) {
            requests.withdraw(number, Actor.SYSTEM);
        }
        server.stop(0);
    }

    @Test
    void theStepIsThereForTheModel() {
        assertThat(application.getBean("sendAnnouncementDelegate")).isInstanceOf(SendAnnouncementDelegate.class);
    }

    @Test
    void theGroupThatIsAskedReadsOfIt() {
        ask(Groups.ADMINS, null);

        announcements.announce(number);

        assertThat(bodies)
                .containsExactly("{\"text\":\"" + number
                        + " waits for you: Nora Newcomer asks for Standard Windows, 33.75 EUR a month."
                        + "\\nhttp://portal.test/approvals/" + number + "\"}");
    }

    @Test
    void whoeverElseIsAskedIsNotAskedHere() {
        announcements.announce(number);
        ask(Groups.APPROVERS, null);
        announcements.announce(number);
        ask(null, "approver");
        announcements.announce(number);

        assertThat(bodies).isEmpty();
    }

    @Test
    void aSecondGroupReadsOfItWhenItIsAskedToo() {
        ask(Groups.APPROVERS, null);
        requests.escalate(number, Groups.ADMINS);

        announcements.announce(number);

        assertThat(bodies).singleElement().asString().contains(number + " waits for you");
    }

    @Test
    void whatNeedsNoDecisionAnyMoreIsNotAnnounced() {
        ask(Groups.ADMINS, null);
        requests.withdraw(number, Actor.SYSTEM);

        announcements.announce(number);

        assertThat(bodies).isEmpty();
    }

    @Test
    void whatWasNotTakenFailsTheStep() {
        status = 500;
        ask(Groups.ADMINS, null);

        assertThatThrownBy(() -> announcements.announce(number))
                .isInstanceOf(AnnouncementNotSent.class)
                .hasMessageContaining("camunda-admin")
                .hasMessageContaining("500");
        assertThat(bodies).hasSize(1);
    }

    private String register(String person) {
        var form = new RequestForm("standard", RunningMode.AUTO_STOP, "A new project", null, null);
        var order = new WorkspaceOrder(
                "standard",
                "Standard Windows",
                "d-9067f0c1a2",
                "wsb-standard1",
                RunningMode.AUTO_STOP,
                new BigDecimal("33.75"));
        return requests.register(form, order, new Actor(person, Channel.API)).number();
    }

    private void ask(@Nullable String group, @Nullable String person) {
        var answerBy = Instant.now().plus(Duration.ofDays(14));
        requests.ask(number, new Asked(1, 1, group, person, null, answerBy, null, null), "somebody");
    }
}
