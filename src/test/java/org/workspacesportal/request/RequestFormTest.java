package org.workspacesportal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> read(Map.of("runningMode", "MANUAL", "neededUntil", "soon", "approved", true)))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::field)
                        .containsExactlyInAnyOrder("approved", "offer", "runningMode", "reason", "neededUntil"));
    }

    @Test
    void aReasonIsKeptAsItWasWritten() {
        assertThat(read(with("reason", "  <b>${7*7}</b>\r\nthe  end ")).reason())
                .isEqualTo("<b>${7*7}</b>\nthe  end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0007b", "a\u202Eb", "a\u2066b", "a\uD800b", "\u001B[31m"})
    void aReasonThatCannotBeShownIsRefused(String reason) {
        assertThatThrownBy(() -> read(with("reason", reason))).hasMessageContaining("reason: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"naïve 日本語 😀", "line one\n\ttabbed", "zero\u200Bwidth"})
    void aReasonInAnyLanguageIsFine(String reason) {
        assertThat(read(with("reason", reason)).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2026-11-21", "2036-11-23", "9999-12-31", "2026-13-01", "22.11.2027", "-1"})
    void aDayThatIsOverTooFarOrNoDayIsRefused(String day) {
        assertThatThrownBy(() -> read(with("neededUntil", day))).hasMessageContaining("neededUntil: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-11-23T00:00:00.000Z", "2026-11-23T00:00"})
    void aDayMayComeWithMidnightBehindIt(String day) {
        assertThat(read(with("neededUntil", day)).neededUntil()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void emptyFieldsAreMissingOnes() {
        var form = read(with("forUser", " "));

        assertThat(form.forUser()).isNull();
        assertThatThrownBy(() -> read(with("reason", " \n "))).hasMessage("reason: is missing");
        assertThatThrownBy(() -> read(with("reason", "\u200B\u2060 \uFEFF\u3164\uFE0F")))
                .hasMessage("reason: is missing");
    }

    private static RequestForm read(Map<String, ?> values) {
        return RequestForm.of(values, TODAY);
    }

    private static Map<String, Object> with(String field, Object value) {
        var values = new HashMap<String, Object>(
                Map.of("offer", "standard", "runningMode", "AUTO_STOP", "reason", "A new project"));
        values.put(field, value);
        return values;
    }
}
