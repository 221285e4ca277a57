package org.workspacesportal.selfcheck;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.workspacesportal.cluster.ClusterSettings;
import org.workspacesportal.cluster.DatabaseClock;

/** The database: whether it can be reached, what it is, what its tables are, whether more can be made, and what time it is there. */
class DatabaseCheck implements Check {

    private static final int OLDEST_POSTGRES = 13;

    private final ReadOnlyDatabase database;
    private final Environment environment;

    DatabaseCheck(ReadOnlyDatabase database, Environment environment) {
        this.database = database;
        this.environment = environment;
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

    /** The portal does not start where they are further apart than it tolerates. */
    private Result clock(JdbcClient jdbc) {
        var tolerance = ClusterSettings.of(environment).clockTolerance();
        return Clocks.compare(
                "clock, database", new DatabaseClock(jdbc).ahead().negated(), tolerance.dividedBy(2), tolerance);
    }
}
