package org.workspacesportal.onboarding;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.data.relational.core.dialect.Dialect;
import org.springframework.data.relational.core.sql.SqlIdentifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out the numbers of onboardings, {@code ON-2026-000123}; none twice, gaps possible. */
@Component
class OnboardingNumbers {

    private final JdbcClient jdbc;
    private final String nextValue;

    OnboardingNumbers(JdbcClient jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.nextValue = dialect.getIdGeneration().createSequenceQuery(SqlIdentifier.unquoted("onboarding_number"));
    }

    String next(LocalDate day) {
        var count = jdbc.sql(nextValue).query(Long.class).single();
        return String.format(Locale.ROOT, "ON-%d-%06d", day.getYear(), count);
    }
}
