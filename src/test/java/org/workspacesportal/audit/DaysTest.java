package org.workspacesportal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workspacesportal.request.InvalidInput;

class DaysTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

    @ParameterizedTest
    @CsvSource({
        "'', '', 2026-11-01, 2026-11-30",
        "2026-11-10, '', 2026-11-10, 2026-11-30",
        "'', 2026-10-31, 2026-10-02, 2026-10-31",
        "2026-11-01, 2026-11-01, 2026-11-01, 2026-11-01",
        "2024-02-29, 2030-01-01, 2024-02-29, 2030-01-01"
    })
    void whatIsLeftOutIsChosen(String from, String until, LocalDate first, LocalDate last) {
        assertThat(Days.of(from, until, TODAY)).isEqualTo(new Days(first, last));
    }

    @Test
    void bothDaysAreIncluded() {
        var days = Days.of("2026-11-01", "2026-11-02", TODAY);

        assertThat(days.start()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(days.end()).isEqualTo(Instant.parse("2026-11-03T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday, '', from: must be a day",
        "01.11.2026, '', from: must be a day",
        "2026-02-29, '', from: must be a day",
        "2026-11-01T00:00:00Z, '', from: must be a day",
        "0000-01-01, '', from: must be a day",
        "+999999999-12-31, '', from: must be a day",
        "'', +12026-11-01, until: must be a day",
        "'', '2026-11-01,2026-11-02', until: must be a day",
        "2026-11-02, 2026-11-01, until: must not be before 2026-11-02",
        "2026-12-01, '', from: must not be after today"
    })
    void whatCannotBeIsRefusedByName(String from, String until, String problem) {
        assertThatThrownBy(() -> Days.of(from, until, TODAY))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith(problem);
    }
}
