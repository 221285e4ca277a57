package org.workspacesportal.onboarding;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.request.PlainText;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.request.RunningMode;
import org.workspacesportal.request.Said;
import org.workspacesportal.sheet.WantedDesktop;

/** The table of the rows of onboardings. */
@Component
@Transactional
class OnboardingRows {

    private static final int BATCH = 500;
    private static final int LONGEST_ARGUMENTS = 1000;

    private static final String SELECT = """
            SELECT w.*, r.status AS request_status FROM onboarding_row w
            LEFT JOIN workspace_request r ON r.number = w.request_number
            WHERE w.onboarding_number = ?\s""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    OnboardingRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Stores the rows of a draft. */
    void add(String number, List<WantedDesktop> wanted) {
        batches.batchUpdate("""
                        INSERT INTO onboarding_row
                            (onboarding_number, line, person, offer, running_mode, needed_until, cost_centre, reason, state)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')""", wanted, BATCH, (insert, desktop) -> {
            var form = desktop.form();
            insert.setString(1, number);
            insert.setInt(2, desktop.line());
            insert.setString(3, desktop.person());
            insert.setString(4, form.offer());
            insert.setString(5, form.runningMode().name());
            insert.setDate(6, form.neededUntil() == null ? null : Date.valueOf(form.neededUntil()));
            insert.setString(7, desktop.costCentre());
            insert.setString(8, form.reason());
        });
    }

    /** The lines of the next rows that have not been asked for, those last that failed most often. */
    @Transactional(readOnly = true)
    List<Integer> next(String number, int most) {
        return jdbc.sql("""
                        SELECT line FROM onboarding_row WHERE onboarding_number = ? AND state = 'WAITING'
                        ORDER BY failures, line FETCH FIRST ? ROWS ONLY""").params(number, most).query(Integer.class).list();
    }

    /** Whether a row waits that nobody has tried to ask for. */
    @Transactional(readOnly = true)
    boolean anyUntried(String number) {
        return jdbc.sql("""
                        SELECT line FROM onboarding_row WHERE onboarding_number = ? AND state = 'WAITING' AND failures = 0
                        FETCH FIRST ROW ONLY""").param(number).query(Integer.class).optional().isPresent();
    }

    /** Puts a row that failed behind the others, whatever becomes of the step it failed in. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void putOff(String number, int line) {
        jdbc.sql("""
                        UPDATE onboarding_row SET failures = failures + 1
                        WHERE onboarding_number = ? AND line = ? AND state = 'WAITING'""").params(number, line).update();
    }

    /** Takes a row to ask for it, until the end of the transaction; nothing where somebody else has, who is waited for. */
    Optional<OnboardingRow> take(String number, int line) {
        var taken = jdbc.sql("""
                        UPDATE onboarding_row SET state = 'ASKING'
                        WHERE onboarding_number = ? AND line = ? AND state = 'WAITING'""").params(number, line).update();
        return taken == 0
                ? Optional.empty()
                : jdbc.sql(SELECT + "AND w.line = ?")
                        .params(number, line)
                        .query(OnboardingRows::row)
                        .optional();
    }

    /** Notes the request that a row has become. */
    void asked(String number, int line, String request) {
        jdbc.sql(
                        "UPDATE onboarding_row SET state = 'ASKED', request_number = ? WHERE onboarding_number = ? AND line = ?")
                .params(request, number, line)
                .update();
    }

    /** Notes why a row could not be asked for. */
    void refused(String number, int line, Said problem) {
        var arguments = String.join("\n", problem.arguments());
        jdbc.sql("""
                        UPDATE onboarding_row SET state = 'REFUSED', problem = ?, problem_arguments = ?
                        WHERE onboarding_number = ? AND line = ? AND state = 'WAITING'""")
                .params(problem.key(), PlainText.cut(arguments, LONGEST_ARGUMENTS), number, line)
                .update();
    }

    /** How many rows stand where; all states are there. */
    @Transactional(readOnly = true)
    Map<RowState, Integer> counts(String number) {
        var counts = new EnumMap<RowState, Integer>(RowState.class);
        for (var state : RowState.values()) {
            counts.put(state, 0);
        }
        jdbc.sql("SELECT state, count(*) FROM onboarding_row WHERE onboarding_number = ? GROUP BY state")
                .param(number)
                .query((row, index) -> counts.put(RowState.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return counts;
    }

    /** Some of the rows in the order of their lines, those that stand there or, without a state, any. */
    @Transactional(readOnly = true)
    List<OnboardingRow> list(String number, @Nullable RowState state, long offset, int most) {
        var which = state == null ? "" : "AND w.state = '" + state + "' ";
        return jdbc.sql(SELECT + which + "ORDER BY w.line OFFSET ? ROWS FETCH NEXT ? ROWS ONLY")
                .params(number, offset, most)
                .query(OnboardingRows::row)
                .list();
    }

    private static OnboardingRow row(ResultSet row, int index) throws SQLException {
        var until = row.getDate("needed_until");
        var status = row.getString("request_status");
        return new OnboardingRow(
                row.getInt("line"),
                row.getString("person"),
                row.getString("offer"),
                RunningMode.valueOf(row.getString("running_mode")),
                until == null ? null : until.toLocalDate(),
                row.getString("cost_centre"),
                row.getString("reason"),
                RowState.valueOf(row.getString("state")),
                row.getString("request_number"),
                status == null ? null : RequestStatus.valueOf(status),
                problem(row.getString("problem"), row.getString("problem_arguments")));
    }

    private static @Nullable Said problem(@Nullable String key, @Nullable String arguments) {
        return key == null
                ? null
                : new Said(key, arguments == null || arguments.isEmpty() ? List.of() : List.of(arguments.split("\n")));
    }
}
