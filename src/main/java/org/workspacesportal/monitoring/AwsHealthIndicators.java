package org.workspacesportal.monitoring;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.workspacesportal.aws.AwsHealth;
import org.workspacesportal.aws.ServiceHealth;

/** How AWS did when the portal last called it for its work; nobody is called for these. */
@Configuration
class AwsHealthIndicators {

    @Bean(Outside.WORKSPACES + Outside.INDICATOR)
    HealthIndicator workspaces(AwsHealth aws) {
        return new WorkSpacesHealth(aws);
    }

    @Bean(Outside.MAILS + Outside.INDICATOR)
    HealthIndicator mails(AwsHealth aws) {
        return indicator(aws::mails);
    }

    /** Of all accounts: one that fails is enough. */
    private record WorkSpacesHealth(AwsHealth aws) implements HealthIndicator {

        @Override
        public Health health() {
            var own = indicator(aws::workspaces).health();
            var failing = aws.furtherWorkspaces().entrySet().stream()
                    .filter(account -> account.getValue().isFailing())
                    .map(Map.Entry::getKey)
                    .toList();
            return failing.isEmpty()
                    ? own
                    : Health.down()
                            .withDetails(own.getDetails())
                            .withDetail("failingAccounts", failing)
                            .build();
        }
    }

    private static HealthIndicator indicator(Supplier<ServiceHealth> service) {
        return () -> {
            var lately = service.get();
            var health = new Health.Builder();
            if (lately.isFailing()) {
                health.down();
            } else if (lately.lastSuccess() == null) {
                health.unknown();
            } else {
                health.up();
            }
            if (lately.lastSuccess() != null) {
                health.withDetail("lastSuccess", lately.lastSuccess());
            }
            if (lately.lastFailure() != null) {
                health.withDetail("lastFailure", lately.lastFailure())
                        .withDetail("lastFailureWords", String.valueOf(lately.lastFailureWords()));
            }
            return health.withDetail("callsInLastHour", lately.callsInLastHour())
                    .withDetail("failuresInLastHour", lately.failuresInLastHour())
                    .build();
        };
    }
}
