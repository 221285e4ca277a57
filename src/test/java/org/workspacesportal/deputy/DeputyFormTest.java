package org.workspacesportal.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workspacesportal.request.FieldError;
import org.workspacesportal.request.InvalidInput;

class DeputyFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-22",
        "2026-11-23, 2026-11-23",
        "2026-11-01, 2026-11-22",
        "2025-11-22, 2027-11-22",
        "2026-11-22T00:00:00.000Z, 2026-12-24T00:00",
    })
    void aPeriodMayBe(String firstDay, String lastDay) {
        var form = read(firstDay, lastDay);

        assertThat(form.firstDay()).isEqualTo(firstDay.substring(0, 10));
        assertThat(form.lastDay()).isEqualTo(lastDay.substring(0, 10));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2026-12-24, firstDay, is missing",
        "2026-12-01, '', lastDay, is missing",
        "' ', 2026-12-24, firstDay, is missing",
        "soon, 2026-12-24, firstDay, must be a date such as 2026-11-29",
        "2026-12-01, 24.12.2026, lastDay, must be a date such as 2026-11-29",
        "2026-12-01, 2026-02-30, lastDay, must be a date such as 2026-11-29",
        "2026-12-02, 2026-12-01, lastDay, must not be before the first day",
        "2026-11-20, 2026-11-21, lastDay, must be today or later",
        "2026-12-01, 2026-11-21, lastDay, must be today or later",
        "2026-12-01, 2027-11-23, lastDay, must be within a year",
        "2026-12-01, +12027-01-01, lastDay, must be within a year",
        "2025-11-21, 2026-12-24, firstDay, must be within a year",
        "-0044-03-15, 2026-12-24, firstDay, must be within a year",
    })
    void aPeriodMayNotBe(String firstDay, String lastDay, String field, String message) {
        assertThatThrownBy(() -> read(firstDay, lastDay))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::field, FieldError::message)
                        .containsExactly(tuple(field, message)));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> DeputyForm.of(Map.of("person", "admin", "deputy", "a\u0000b"), TODAY))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::field)
                        .containsExactlyInAnyOrder("person", "deputy", "firstDay", "lastDay"));
    }

    @Test
    void anIdIsNoNovel() {
        var values = new HashMap<>(Map.of("firstDay", "2026-12-01", "lastDay", "2026-12-24"));
        values.put("deputy", "x".repeat(65));

        assertThatThrownBy(() -> DeputyForm.of(values, TODAY)).hasMessageStartingWith("deputy: must have at most 64");
    }

    private static DeputyForm read(String firstDay, String lastDay) {
        return DeputyForm.of(Map.of("deputy", "deputy", "firstDay", firstDay, "lastDay", lastDay), TODAY);
    }
}
