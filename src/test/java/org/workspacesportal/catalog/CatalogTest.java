package org.workspacesportal.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.workspacesportal.catalog.CatalogSettings.OfferSettings;

class CatalogTest {

    @Test
    void aDesktopThatStopsWhenIdleCostsItsBaseAndTheExpectedHours() {
        var catalog = new Catalog(new CatalogSettings("EUR", 80, List.of(offer("standard"))));

        assertThat(catalog.find("standard").orElseThrow().autoStopCost()).isEqualByComparingTo("33.75");
        assertThat(catalog.find("standard").orElseThrow().alwaysOnCost()).isEqualByComparingTo("35");
        assertThat(catalog.find("gold")).isEmpty();
    }

    @Test
    void twoOffersOfOneNameStopTheStart() {
        var settings = new CatalogSettings("EUR", 80, List.of(offer("standard"), offer("standard")));

        assertThatThrownBy(() -> new Catalog(settings)).hasMessageContaining("two offers have the id standard");
    }

    private static OfferSettings offer(String id) {
        return new OfferSettings(
                id,
                "Standard",
                "",
                "d-9067f0c1a2",
                "wsb-standard1",
                new BigDecimal("35"),
                new BigDecimal("9.75"),
                new BigDecimal("0.30"));
    }
}
