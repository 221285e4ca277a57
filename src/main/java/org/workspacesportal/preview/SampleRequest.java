package org.workspacesportal.preview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.request.Asked;
import org.workspacesportal.request.Change;
import org.workspacesportal.request.ChangeKind;
import org.workspacesportal.request.Decision;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.request.RunningMode;
import org.workspacesportal.request.WorkspaceOrder;
import org.workspacesportal.request.WorkspaceRequest;

/** The request the previews are about, which nobody made. */
@Component
@ConditionalOnProperty(name = "portal.aws.mode", havingValue = "local", matchIfMissing = true)
class SampleRequest {

    private static final String REASON = "My laptop is too slow for the builds.\nI need it until the project ends.";

    private final Catalog catalog;
    private final Clock clock;

    SampleRequest(Catalog catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    WorkspaceRequest request(RequestStatus status, @Nullable Decision decision) {
        return of(status, decision, null);
    }

    WorkspaceRequest change(RequestStatus status, Decision decision) {
        var offer = catalog.offers().get(0);
        return of(
                status,
                decision,
                new Change(
                        ChangeKind.USER_VOLUME,
                        "ws-0a1b2c3d4",
                        null,
                        200,
                        null,
                        offer.name(),
                        50,
                        offer.autoStopCost()));
    }

    private WorkspaceRequest of(RequestStatus status, @Nullable Decision decision, @Nullable Change change) {
        var offer = catalog.offers().get(0);
        return new WorkspaceRequest(
                "WS-%d-000000".formatted(today().getYear()),
                null,
                SampleMails.EMMA.id(),
                SampleMails.EMMA.id(),
                new WorkspaceOrder(
                        offer.id(),
                        offer.name(),
                        offer.directoryId(),
                        offer.bundleId(),
                        RunningMode.AUTO_STOP,
                        offer.autoStopCost()),
                change,
                REASON,
                today().plusMonths(6),
                status,
                null,
                new Asked(1, 1, null, SampleMails.ANTON.id(), null, now().plus(Duration.ofDays(14)), null, null),
                decision,
                "ws-0a1b2c3d4",
                null,
                now().minus(Duration.ofDays(3)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    private Instant now() {
        return clock.instant();
    }
}
