package org.workspacesportal.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the meters say after a few things have happened. */
@MonitoredPortal
class MetersTest {

    /** Of what may stand in a label; anything else is a person, a number or an address that got there. */
    private static final Set<String> LABELS = Set.of(
            "state",
            "channel",
            "outcome",
            "offer",
            "service",
            "operation",
            "kind",
            "currency",
            "signal",
            "account",
            "le");

    @Autowired
    Happenings happenings;

    @Test
    void theyTellWhereRequestsStand() {
        var scrape = happenings.scrape();

        assertThat(scrape.value("portal_requests", "state", "READY")).isEqualTo(1);
        assertThat(scrape.value("portal_requests", "state", "REJECTED")).isEqualTo(1);
        assertThat(scrape.value("portal_requests", "state", "NEEDS_ATTENTION")).isZero();
        assertThat(scrape.value("portal_approval_oldest_seconds")).isBetween(0d, 600d);
        assertThat(scrape.value("portal_snapshot_age_seconds")).isBetween(0d, 600d);
    }

    @Test
    void theyTellHowLongPeopleAndAwsTook() {
        var scrape = happenings.scrape();

        assertThat(scrape.value("portal_decision_time_seconds_count", "channel", "API", "outcome", "approved"))
                .isEqualTo(1);
        assertThat(scrape.value("portal_decision_time_seconds_count", "channel", "MAIL_LINK", "outcome", "rejected"))
                .isEqualTo(1);
        assertThat(scrape.value("portal_provisioning_time_seconds_count", "offer", "standard"))
                .isEqualTo(1);
        assertThat(scrape.value("portal_provisioning_time_seconds_sum", "offer", "standard"))
                .isBetween(0.3, 600d);
    }

    @Test
    void theyTellOfCallsAndMails() {
        var scrape = happenings.scrape();

        assertThat(scrape.value(
                        "portal_aws_calls_seconds_count",
                        "service",
                        "WorkSpaces",
                        "operation",
                        "CreateWorkspaces",
                        "outcome",
                        "ok"))
                .isEqualTo(1);
        assertThat(scrape.value(
                        "portal_aws_calls_seconds_count",
                        "service",
                        "SES",
                        "operation",
                        "SendRawEmail",
                        "outcome",
                        "ok"))
                .isGreaterThanOrEqualTo(4);
        assertThat(scrape.value("portal_mails_total", "kind", "rejection", "outcome", "sent"))
                .isEqualTo(1);
        assertThat(scrape.value("portal_mails_total", "kind", "rejection", "outcome", "not-sent"))
                .isZero();
    }

    @Test
    void theyTellOfDesktopsAndWhatTheyCost() {
        var scrape = happenings.scrape();

        assertThat(scrape.value("portal_desktops_cost_monthly", "currency", "EUR"))
                .isEqualTo(happenings.costOfTheDesktop());
        assertThat(scrape.value("portal_drift_desktops", "kind", "foreign")).isZero();
    }

    @Test
    void whatAllNodesTellAlikeSaysSo() {
        var same = happenings.scrape().help().entrySet().stream()
                .filter(meter -> meter.getValue().endsWith("the same at all nodes: take the max, do not add"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(same)
                .containsExactlyInAnyOrder(
                        "portal_requests",
                        "portal_approval_oldest_seconds",
                        "portal_jobs",
                        "portal_steps",
                        "portal_queued_mails",
                        "portal_incidents",
                        "portal_desktops",
                        "portal_desktops_cost_monthly",
                        "portal_drift_desktops");
    }

    @Test
    void noLabelNamesAnybody() {
        var labels = happenings.scrape().labels().entrySet().stream()
                .filter(meter -> meter.getKey().startsWith("portal_"))
                .flatMap(meter -> meter.getValue().stream())
                .collect(Collectors.toSet());

        assertThat(LABELS).containsAll(labels);
    }
}
