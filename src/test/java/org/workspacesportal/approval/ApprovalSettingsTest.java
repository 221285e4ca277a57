package org.workspacesportal.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workspacesportal.approval.ApprovalSettings.Links;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.request.RunningMode;
import org.workspacesportal.request.WorkspaceOrder;
import org.workspacesportal.request.WorkspaceRequest;

class ApprovalSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "SIGN_IN, , 1.00, true",
        "SIGN_IN, 50, 1.00, true",
        "OPEN, , 9999.00, false",
        "OPEN, 50, 49.99, false",
        "OPEN, 50, 50.00, true",
        "OPEN, 50, 50.01, true"
    })
    void linksAskForTheLogin(Links links, BigDecimal above, BigDecimal cost, boolean asked) {
        assertThat(settings(links, above).asksForLogin(request(cost))).isEqualTo(asked);
    }

    @Test
    void onlyWhatAnOpenLinkDecidedIsHeldForASecondLook() {
        assertThat(settings(Links.OPEN, null).undoWindow(Channel.MAIL_LINK)).isEqualTo(Duration.ofSeconds(6));
        assertThat(settings(Links.OPEN, null).undoWindow(Channel.PORTAL)).isZero();
        assertThat(settings(Links.SIGN_IN, null).undoWindow(Channel.MAIL_LINK)).isZero();
    }

    private static ApprovalSettings settings(Links links, @Nullable BigDecimal above) {
        return new ApprovalSettings(links, above, Duration.ofDays(7), Duration.ZERO);
    }

    private static WorkspaceRequest request(BigDecimal cost) {
        return new WorkspaceRequest(
                "WS-2026-000001",
                1L,
                "employee",
                "employee",
                new WorkspaceOrder("standard", "Standard", "d-1", "wsb-1", RunningMode.ALWAYS_ON, cost),
                null,
                "A new project",
                null,
                RequestStatus.WAITING_FOR_APPROVAL,
                null,
                null,
                null,
                null,
                null,
                Instant.EPOCH);
    }
}
