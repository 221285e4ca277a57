package org.workspacesportal.databasefile;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ill where nothing can be stored any more, as on a full disk, although what is there can still be read. */
@Component
class DatabaseFileHealthIndicator implements HealthIndicator {

    private final SignOfLife sign;

    DatabaseFileHealthIndicator(SignOfLife sign) {
        this.sign = sign;
    }

    @Override
    public Health health() {
        return sign.isFailing() ? Health.down().build() : Health.up().build();
    }
}
