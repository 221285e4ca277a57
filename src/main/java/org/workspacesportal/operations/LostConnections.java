package org.workspacesportal.operations;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Tells PostgreSQL and its driver when to give a connection up. A node that sleeps, or whose network is gone without a word, would keep the rows it has
 * locked until its machine comes back, and everybody who wants them waiting; and a node would wait for good for an answer that got lost.
 */
@Component
class LostConnections implements BeanPostProcessor {

    static final String PREFIX = "portal.database";

    private final Environment environment;

    LostConnections(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && new Database(String.valueOf(pool.getJdbcUrl())).isPostgres()) {
            var settings = Binder.get(environment).bindOrCreate(PREFIX, DatabaseSettings.class);
            pool.addDataSourceProperty(
                    "options",
                    "-c idle_in_transaction_session_timeout="
                            + settings.abandonedAfter().toMillis());
            pool.addDataSourceProperty("tcpKeepAlive", "true");
            pool.addDataSourceProperty("connectTimeout", seconds(settings.connectsWithin()));
            pool.addDataSourceProperty("socketTimeout", seconds(settings.answersWithin()));
        }
        return bean;
    }

    private static String seconds(Duration time) {
        return String.valueOf(Math.max(1, time.toSeconds()));
    }
}
