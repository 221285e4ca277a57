package org.workspacesportal.onboarding;

import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.request.RunningMode;

/** Adds up what onboardings cost, by the prices of today's catalogue; of an offer that is no longer in it nobody knows. */
@Component
class Estimates {

    private final JdbcClient jdbc;
    private final Catalog catalog;

    Estimates(JdbcClient jdbc, Catalog catalog) {
        this.jdbc = jdbc;
        this.catalog = catalog;
    }

    Estimate of(String number) {
        return Estimate.of(jdbc.sql("""
                        SELECT offer, running_mode, count(*) FROM onboarding_row WHERE onboarding_number = ?
                        GROUP BY offer, running_mode ORDER BY offer, running_mode""")
                .param(number)
                .query((row, index) -> part(row.getString(1), RunningMode.valueOf(row.getString(2)), row.getInt(3)))
                .list());
    }

    private Estimate.Part part(String offer, RunningMode mode, int desktops) {
        return catalog.find(offer)
                .map(known -> new Estimate.Part(
                        known.name(),
                        mode,
                        desktops,
                        known.cost(mode == RunningMode.ALWAYS_ON).multiply(BigDecimal.valueOf(desktops))))
                .orElseGet(() -> new Estimate.Part(offer, mode, desktops, null));
    }
}
