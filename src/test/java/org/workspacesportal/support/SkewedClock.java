package org.workspacesportal.support;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A clock of its own for a PostgreSQL: whoever asks plainly for the time gets that of this clock, before PostgreSQL looks among its own functions. */
public final class SkewedClock {

    private final JdbcClient database;

    /** Gives it to a database; it is right at first, and connections made from now on go by it. */
    public SkewedClock(JdbcClient database) {
        this.database = database;
        database.sql("CREATE TABLE clock_skew AS SELECT 0 AS seconds").update();
        database.sql(
                        "CREATE FUNCTION public.now() RETURNS timestamptz LANGUAGE sql STABLE AS"
                                + " 'SELECT pg_catalog.now() - (SELECT seconds FROM public.clock_skew) * interval ''1 second'''")
                .update();
        var name = database.sql("SELECT current_database()").query(String.class).single();
        database.sql("ALTER DATABASE " + name + " SET search_path = public, pg_catalog")
                .update();
    }

    /** Has it be behind from now on. */
    public void setBack(int seconds) {
        database.sql("UPDATE clock_skew SET seconds = ?").param(seconds).update();
    }
}
