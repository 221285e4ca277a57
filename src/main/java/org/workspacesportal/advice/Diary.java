package org.workspacesportal.advice;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.workspacesportal.desktop.Seen;

/** Keeps what is seen of desktops, day by day and as long as advice looks back. */
@Component
@EnableConfigurationProperties(AdviceSettings.class)
class Diary {

    private final DesktopDays days;
    private final AdviceSettings settings;
    private final Clock clock;

    Diary(DesktopDays days, AdviceSettings settings, Clock clock) {
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void note(Seen seen) {
        if (!days.count(seen)) {
            try {
                days.begin(seen);
            } catch (DuplicateKeyException another) {
                days.count(seen);
            }
        }
        var connected = seen.lastConnectedAt();
        if (connected != null && !connected.isBefore(seen.at().minus(settings.window()))) {
            days.used(seen.workspaceId(), connected);
        }
    }

    @Scheduled(fixedDelayString = "${portal.advice.tidy-every:PT6H}")
    void tidy() {
        days.forgetBefore(LocalDate.now(clock).minusDays(settings.window().toDays()));
    }
}
