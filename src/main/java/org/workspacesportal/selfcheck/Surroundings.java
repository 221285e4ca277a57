package org.workspacesportal.selfcheck;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.workspacesportal.aws.SenderStanding;
import org.workspacesportal.aws.Workspaces;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.localaws.LocalAwsSettings;
import org.workspacesportal.manager.Managers;

/** As much of the portal as the checks use: settings, the doors to AWS, who manages whom; neither engine nor web server nor schedules. */
@ComponentScan(
        basePackageClasses = {Workspaces.class, Catalog.class, Managers.class},
        lazyInit = true)
@EnableConfigurationProperties(DataSourceProperties.class)
@Import({SenderStanding.class, ReadOnlyDatabase.class})
class Surroundings {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Nobody reads what is counted here. */
    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    /** A fresh one, as the file of the demo's own may be in use. */
    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "portal.aws.mode", havingValue = "local", matchIfMissing = true)
    LocalAws localAws(Environment environment, Clock clock) {
        var set = Binder.get(environment).bindOrCreate("portal.local-aws", LocalAwsSettings.class);
        return LocalAws.start(
                new LocalAwsSettings(
                        0,
                        null,
                        set.pendingFor(),
                        set.pendingSpread(),
                        set.invisibleFor(),
                        set.usedAfter(),
                        set.callsPerSecond(),
                        set.burst(),
                        set.throttled(),
                        set.desktopQuota(),
                        List.copyOf(set.verifiedSenders()),
                        set.mailsPerSecond()),
                clock);
    }
}
