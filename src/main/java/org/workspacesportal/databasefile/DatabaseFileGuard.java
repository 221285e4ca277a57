package org.workspacesportal.databasefile;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Looks at the file of the database before anything is started: H2 itself makes a new database where it finds none, or an empty file. */
@Order(Ordered.LOWEST_PRECEDENCE)
class DatabaseFileGuard implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int IN_USE = 90020;
    private static final int TABLE_NOT_FOUND = 42102;
    private static final int TABLE_NOT_FOUND_IN_EMPTY_DATABASE = 42104;

    static final String BACKUP =
            "Put back a backup of the whole folder. To begin anew with an empty database, move the folder away first.";

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        var environment = application.getEnvironment();
        DatabaseFile.of(environment.getProperty("spring.datasource.url", ""))
                .ifPresent(file -> look(file, environment));
    }

    private static void look(DatabaseFile file, Environment environment) {
        try {
            var before = Sign.in(file.sign());
            if (file.isThere()) {
                var now = read(file, environment);
                if (before.isPresent()
                        && now.filter(sign -> sign.follows(before.get())).isEmpty()) {
                    throw new DatabaseFileUnusable(
                            file,
                            "lacks what was stored in it before: it was cut off, or replaced by an older one.",
                            BACKUP);
                }
            } else if (before.isPresent()) {
                throw new DatabaseFileUnusable(
                        file,
                        "is gone; %s says that it was there."
                                .formatted(file.sign().getFileName()),
                        BACKUP);
            }
        } catch (IOException unreadable) {
            throw new DatabaseFileUnusable(
                    file,
                    "cannot be read: " + unreadable.getMessage(),
                    "Let the portal's user read and write its folder.");
        }
    }

    /** What the database says of itself; empty where it is of a version that said nothing. */
    private static Optional<Sign> read(DatabaseFile file, Environment environment) throws IOException {
        if (Files.size(file.path()) == 0) {
            throw new DatabaseFileUnusable(file, "is empty.", BACKUP);
        }
        try (var connection = open(environment)) {
            return sign(connection);
        } catch (SQLException failed) {
            if (failed.getErrorCode() == IN_USE) {
                throw new DatabaseFileUnusable(
                        file,
                        "is in use by another process, another portal as a rule.",
                        "Stop that one, or start this one in another folder. Several portals at once need a PostgreSQL.");
            }
            throw new DatabaseFileUnusable(
                    file,
                    "is damaged, or cannot be read: %s."
                            .formatted(String.valueOf(failed.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("")),
                    BACKUP);
        }
    }

    /** Without making a database, writing into it, or leaving a file beside it. */
    private static Connection open(Environment environment) throws SQLException {
        return DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url")
                        + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0",
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""));
    }

    private static Optional<Sign> sign(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT id, signs FROM database_sign")) {
            return row.next() ? Optional.of(new Sign(row.getString(1), row.getLong(2))) : Optional.empty();
        } catch (SQLException failed) {
            if (failed.getErrorCode() == TABLE_NOT_FOUND
                    || failed.getErrorCode() == TABLE_NOT_FOUND_IN_EMPTY_DATABASE) {
                return Optional.empty();
            }
            throw failed;
        }
    }
}
