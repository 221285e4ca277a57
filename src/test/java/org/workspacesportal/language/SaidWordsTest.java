package org.workspacesportal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.workspacesportal.request.Said;

/** What refusals say is said as people read it. */
class SaidWordsTest {

    private final Wording wording = new Wording(messages());

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/refusals", "messages/common");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Test
    void aMomentIsSaidInTheReadersWay() {
        var tooSoon = Said.of("change.too-soon", Instant.parse("2026-11-30T07:12:33.123456Z"));

        assertThat(wording.in(Locale.ENGLISH).said(tooSoon)).contains("30 Nov 2026, 07:12 UTC");
        assertThat(wording.in(Locale.GERMAN).said(tooSoon))
                .doesNotContain("T07:12")
                .contains("2026");
    }

    @Test
    void whatIsNoMomentStaysAsItIs() {
        assertThat(wording.in(Locale.ENGLISH).said(Said.of("not-a-date", "2027-03-31")))
                .contains("2027-03-31");
    }
}
