package org.workspacesportal.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL on this machine, started when first needed; it ends with the tests. */
public final class Postgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    /** The address of an empty database; its user is {@code postgres}, without a password. */
    public static String freshDatabase() {
        var name = "portal" + DATABASES.incrementAndGet();
        try (var connection = Server.ONE.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return Server.ONE.getJdbcUrl("postgres", name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A copy of a database nobody is connected to, as it is now; its address. */
    public static String copyOf(String url) {
        var name = "portal" + DATABASES.incrementAndGet();
        var original = url.replaceFirst(".*/([^/?]+)(\\?.*)?$", "$1");
        try (var connection = Server.ONE.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + original);
            return Server.ONE.getJdbcUrl("postgres", name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static final class Server {

        static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
