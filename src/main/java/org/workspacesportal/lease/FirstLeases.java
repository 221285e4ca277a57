package org.workspacesportal.lease;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.catalog.Offer;

/** Gives a lease to each desktop that has come into the inventory: as long as was asked for, or as is usual for its offer, or as is usual. */
@Component
class FirstLeases {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final LeaseTable leases;
    private final Catalog catalog;
    private final LeaseSettings settings;
    private final Terms terms;

    FirstLeases(JdbcClient jdbc, LeaseTable leases, Catalog catalog, LeaseSettings settings, Terms terms) {
        this.jdbc = jdbc;
        this.leases = leases;
        this.catalog = catalog;
        this.settings = settings;
        this.terms = terms;
    }

    void begin() {
        newcomers().forEach(desktop -> {
            var lastDay = lastDay(desktop);
            try {
                leases.begin(desktop.workspaceId(), lastDay, terms.nearestWarning(lastDay));
            } catch (DuplicateKeyException another) {
                // Another node was faster.
            }
        });
    }

    private List<Newcomer> newcomers() {
        return jdbc.sql("""
                        SELECT d.workspace_id, r.needed_until, r.offer
                        FROM desktop d LEFT JOIN workspace_request r ON r.number = d.request_number
                        WHERE d.managed = TRUE AND d.gone_at IS NULL
                          AND NOT EXISTS (SELECT 1 FROM desktop_lease l WHERE l.workspace_id = d.workspace_id)
                        ORDER BY d.workspace_id
                        FETCH FIRST %d ROWS ONLY""".formatted(AT_ONCE))
                .query((row, index) -> new Newcomer(
                        row.getString("workspace_id"),
                        row.getObject("needed_until", LocalDate.class),
                        row.getString("offer")))
                .list();
    }

    private @Nullable LocalDate lastDay(Newcomer desktop) {
        if (desktop.neededUntil() != null) {
            return terms.first(desktop.neededUntil());
        }
        var days = Optional.ofNullable(desktop.offer())
                .flatMap(catalog::find)
                .map(Offer::leaseDays)
                .orElse(settings.defaultDays());
        return days == null ? null : terms.today().plusDays(days);
    }

    private record Newcomer(
            String workspaceId,
            @Nullable LocalDate neededUntil,
            @Nullable String offer) {}
}
