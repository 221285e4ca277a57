package org.workspacesportal.selfcheck;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The portal's database, by connections that can write nothing and make no file. */
class ReadOnlyDatabase {

    private static final long PATIENCE_MILLIS = 10_000;
    private static final String H2 = "jdbc:h2:";
    private static final String H2_FILE = "jdbc:h2:file:";

    private final DataSourceProperties settings;
    private final Environment environment;

    ReadOnlyDatabase(DataSourceProperties settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    boolean isNamed() {
        return settings.getUrl() != null && !settings.getUrl().isBlank();
    }

    boolean isH2() {
        return settings.determineUrl().startsWith(H2);
    }

    /** The file of an H2 without its ending; empty where the database is not a file of this machine. */
    String file() {
        var url = settings.determineUrl();
        return url.startsWith(H2_FILE) ? url.substring(H2_FILE.length()).replaceFirst(";.*", "") : "";
    }

    /** Where it is, without what may be secret. */
    String address() {
        return settings.determineUrl().replaceFirst("[?;].*", "");
    }

    /** Connects with the options the portal would use; fails at once where that does not work. */
    HikariDataSource open() {
        var config = new HikariConfig();
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(config));
        config.setJdbcUrl(isH2() ? readOnly(settings.determineUrl()) : settings.determineUrl());
        config.setUsername(settings.determineUsername());
        config.setPassword(settings.determinePassword());
        config.setReadOnly(true);
        config.setMaximumPoolSize(1);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setInitializationFailTimeout(1);
        if (settings.determineUrl().startsWith("jdbc:postgresql:")) {
            config.addDataSourceProperty("loginTimeout", "10");
            config.addDataSourceProperty("socketTimeout", "20");
        }
        return new HikariDataSource(config);
    }

    /** It would make a database where there is none, and a file of its errors. */
    private static String readOnly(String url) {
        return url + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0";
    }
}
