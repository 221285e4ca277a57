package org.workspacesportal.figures;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The figures for those who run the portal, and for those who ask for a desktop and want to know when it will be there. */
@Component
public class Figures {

    private static final int DAYS = 90;
    private static final int MONTHS = 12;

    private final Standings standings;
    private final Clock clock;
    private final Remembered<Map<String, Timestamp>> oldest;
    private final Remembered<Optional<Spread>> approval;
    private final Remembered<Optional<Spread>> provisioning;
    private final Remembered<Map<String, Duration>> usualTimes;
    private final Remembered<List<Month>> months;

    Figures(Standings standings, Durations durations, Months months, Clock clock) {
        this.standings = standings;
        this.clock = clock;
        this.oldest = new Remembered<>(standings::oldest);
        this.approval = new Remembered<>(() -> durations.approval(lately()));
        this.provisioning = new Remembered<>(() -> durations.provisioning(lately()));
        this.usualTimes = new Remembered<>(() -> durations.provisioningByOffer(lately()));
        this.months = new Remembered<>(() -> months.from(firstMonth(), MONTHS));
    }

    /** Where the requests stand at this moment, one for each status; which of them is the oldest may be known for a minute. */
    public List<Standing> standings() {
        return standings.at(clock.instant(), oldest.get());
    }

    /** How long people took in the last 90 days to decide about a request, unless they decided about few. */
    public Optional<Spread> approval() {
        return approval.get();
    }

    /** How long it took in the last 90 days from the approval until the desktop was ready by itself, unless there were few. */
    public Optional<Spread> provisioning() {
        return provisioning.get();
    }

    /** How long it usually takes from the approval until a desktop is ready, by id of the offers of which there were enough in the last 90 days. */
    public Map<String, Duration> usualTimesToReady() {
        return usualTimes.get();
    }

    /** The last twelve months, the present one included, oldest first. */
    public List<Month> months() {
        return months.get();
    }

    private Instant lately() {
        return clock.instant().minus(DAYS, ChronoUnit.DAYS);
    }

    private YearMonth firstMonth() {
        return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).minusMonths(MONTHS - 1L);
    }
}
