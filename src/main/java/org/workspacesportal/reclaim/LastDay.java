package org.workspacesportal.reclaim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The days people are told; they are those of UTC. */
final class LastDay {

    private LastDay() {}

    /** The last day on which a question can be answered. */
    static LocalDate of(Question question) {
        return day(question.answerBy()).minusDays(1);
    }

    /** The first moment after a day. */
    static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
