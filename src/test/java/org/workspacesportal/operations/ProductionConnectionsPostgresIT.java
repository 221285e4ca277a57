package org.workspacesportal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.PGProperty;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.workspacesportal.support.Postgres;

/** In production PostgreSQL and a node know when to give each other up. */
class ProductionConnectionsPostgresIT {

    @Test
    void aTransactionIsNotHeldForGood() throws IOException {
        try (var pool = new HikariDataSource(production())) {
            assertThat(JdbcClient.create(pool)
                            .sql("SHOW idle_in_transaction_session_timeout")
                            .query(String.class)
                            .single())
                    .isEqualTo("4min");
        }
    }

    @Test
    void anAnswerIsNotWaitedForForGood() throws IOException, SQLException {
        try (var pool = new HikariDataSource(production());
                var connection = pool.getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(300_000);
        }
    }

    /** It says nothing of those it does not know. */
    @Test
    void theDriverKnowsWhatItIsTold() throws IOException {
        assertThat(production().getDataSourceProperties().stringPropertyNames())
                .contains("tcpKeepAlive", "connectTimeout")
                .allSatisfy(name -> assertThat(PGProperty.forName(name)).isNotNull());
    }

    private static HikariConfig production() throws IOException {
        var files =
                new YamlPropertySourceLoader().load("production", new ClassPathResource("application-production.yaml"));
        var config = new HikariConfig();
        config.setJdbcUrl(Postgres.freshDatabase());
        config.setUsername("postgres");
        new Binder(ConfigurationPropertySources.from(files))
                .bind("spring.datasource.hikari", Bindable.ofInstance(config));
        return config;
    }
}
