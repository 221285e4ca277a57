package org.workspacesportal.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workspacesportal.catalog.CatalogSettings.OfferSettings;

class CatalogTest {

    @Test
    void aDesktopThatStopsWhenIdleCostsItsBaseAndTheExpectedHours() {
        var catalog = new Catalog(new CatalogSettings("EUR", 80, null, List.of(offer("standard"))));

        assertThat(catalog.find("standard").orElseThrow().autoStopCost()).isEqualByComparingTo("33.75");
        assertThat(catalog.find("standard").orElseThrow().alwaysOnCost()).isEqualByComparingTo("35");
        assertThat(catalog.find("gold")).isEmpty();
    }

    @Test
    void twoOffersOfOneNameStopTheStart() {
        var settings = new CatalogSettings("EUR", 80, null, List.of(offer("standard"), offer("standard")));

        assertThatThrownBy(() -> new Catalog(settings)).hasMessageContaining("two offers have the id standard");
    }

    @Test
    void itSaysFromHowManyHoursAlwaysOnIsCheaper() {
        assertThat(hours("35", "9.75", "0.30")).as("84.17 hours cost the same").isEqualTo(85);
        assertThat(hours("35", "10", "0.25")).as("100 hours cost the same").isEqualTo(101);
        assertThat(hours("5", "9.75", "0.30")).isZero();
        assertThat(hours("35", "9.75", "0")).isNull();
        assertThat(hours("500", "9.75", "0.30")).as("more than a month has").isNull();
    }

    @Test
    void aDescriptionIsReadInTheReadersLanguageWhereThereIsOne() {
        var offer = new Catalog(new CatalogSettings("EUR", 80, null, List.of(offer("standard"))))
                .offers()
                .get(0);

        assertThat(offer.descriptionIn(Locale.GERMANY)).isEqualTo("Zum Arbeiten");
        assertThat(offer.descriptionIn(Locale.ENGLISH)).isEqualTo("For work");
    }

    private static @Nullable Integer hours(String monthly, String base, String hourly) {
        return new Prices(new BigDecimal(monthly), new BigDecimal(base), new BigDecimal(hourly)).breakEvenHours();
    }

    private static OfferSettings offer(String id) {
        return new OfferSettings(
                id,
                "Standard",
                "For work",
                Map.of("de", "Zum Arbeiten"),
                null,
                null,
                null,
                null,
                null,
                "d-9067f0c1a2",
                "wsb-standard1",
                null,
                new BigDecimal("35"),
                new BigDecimal("9.75"),
                new BigDecimal("0.30"),
                null);
    }
}
