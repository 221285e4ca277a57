package org.workspacesportal.maillink;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workspacesportal.maillink.LinkSettings.Links;

class LinkSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "SIGN_IN, , 1.00, true",
        "SIGN_IN, 50, 1.00, true",
        "OPEN, , 9999.00, false",
        "OPEN, 50, , true",
        "OPEN, 50, 49.99, false",
        "OPEN, 50, 50.00, true",
        "OPEN, 50, 50.01, true"
    })
    void linksAskForTheLogin(Links links, BigDecimal above, BigDecimal cost, boolean asked) {
        assertThat(new LinkSettings(links, above).asksForLogin(cost)).isEqualTo(asked);
    }
}
