package org.workspacesportal.preview;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.workspacesportal.catalog.Catalog;

/** What mails tell about an onboarding that nobody made. */
final class SampleOnboarding {

    private static final int DESKTOPS = 40;

    private SampleOnboarding() {}

    /** For those who are asked. */
    static Map<String, Object> facts(Catalog catalog, Instant now) {
        var facts = new HashMap<String, Object>();
        facts.put(
                "number",
                "ON-%d-000000"
                        .formatted(LocalDate.ofInstant(now, ZoneOffset.UTC).getYear()));
        facts.put("fileName", "trainees.csv");
        facts.put("asker", SampleMails.EMMA.name());
        facts.put("desktops", DESKTOPS);
        facts.put("cost", catalog.offers().get(0).autoStopCost().multiply(BigDecimal.valueOf(DESKTOPS)));
        facts.put("currency", catalog.currency());
        facts.put("onBehalfOf", "Dana Deputy");
        facts.put("problem", "");
        return facts;
    }

    /** For whoever asked. */
    static Map<String, Object> outcome(Catalog catalog, Instant now) {
        var facts = facts(catalog, now);
        facts.remove("onBehalfOf");
        facts.put("decider", SampleMails.ANTON.name());
        facts.put("comment", "Not before the move.");
        facts.put("asked", DESKTOPS - 2);
        facts.put("refused", 2);
        return facts;
    }
}
