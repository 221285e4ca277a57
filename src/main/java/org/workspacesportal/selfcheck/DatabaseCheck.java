package org.workspacesportal.selfcheck;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database: whether it can be reached, what it is, what its tables are, whether more can be made, and what time it is there. */
class DatabaseCheck implements Check {

    private static final int OLDEST_POSTGRES = 13;

    private final ReadOnlyDatabase database;

    DatabaseCheck(ReadOnlyDatabase database) {
        this.database = database;
    }

    @Override
    public String what() {
        return "database";
    }

    @Override
    public List<Result> look() throws SQLException {
        if (!database.isNamed()) {
            return List.of(Result.failed(what(), "spring.datasource.url is not set"));
        }
        if (database.isH2() && !database.file().isEmpty() && !Files.exists(Path.of(database.file() + ".mv.db"))) {
            return List.of(Result.ok(what(), database.address() + " is not there yet; the first start makes it"));
        }
        try (var source = database.open()) {
            var results = new ArrayList<Result>();
            var jdbc = JdbcClient.create(source);
            try (var connection = source.getConnection()) {
                var about = connection.getMetaData();
                results.add(version(
                        about.getDatabaseProductName(),
                        about.getDatabaseMajorVersion(),
                        about.getDatabaseProductVersion()));
            }
            results.addAll(new Schema(jdbc, database.isH2()).look());
            results.add(clock(jdbc));
            return results;
        } catch (RuntimeException failed) {
            return List.of(unreachable(failed));
        }
    }

    private Result unreachable(RuntimeException failed) {
        var words = Words.of(failed);
        return words.contains("already in use") || words.contains("locked")
                ? Result.warning(
                        what(),
                        database.address()
                                + " is in use, by a running portal perhaps, and was not looked into. Stop that to have it checked")
                : Result.failed(
                        what(),
                        database.address() + ": " + words + ". See that it runs, that this machine reaches"
                                + " it, and that spring.datasource.url, .username and .password are right");
    }

    private Result version(String product, int major, String version) {
        var text = product + " " + version + ", " + database.address();
        return product.equals("PostgreSQL") && major < OLDEST_POSTGRES
                ? Result.warning(
                        what(),
                        text
                                + ": older than any the portal is tested with; take %d or later"
                                        .formatted(OLDEST_POSTGRES))
                : Result.ok(what(), text);
    }

    private static Result clock(JdbcClient jdbc) {
        var before = Instant.now();
        var there = jdbc.sql("SELECT CURRENT_TIMESTAMP")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        var here = before.plus(Duration.between(before, Instant.now()).dividedBy(2));
        return Clocks.compare(
                "clock, database", Duration.between(here, there), Duration.ofSeconds(5), Duration.ofSeconds(60));
    }
}
