package org.workspacesportal.figures;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.workspacesportal.support.Postgres;

/** The figures on PostgreSQL. */
class FiguresPostgresIT extends FiguresTest {

    @Override
    DataSource database() {
        return new DriverManagerDataSource(Postgres.freshDatabase(), "postgres", "");
    }
}
