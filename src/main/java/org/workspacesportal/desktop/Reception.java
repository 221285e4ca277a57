package org.workspacesportal.desktop;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.workspacesportal.desktop.Newcomers.Newcomer;
import org.workspacesportal.request.EventKind;
import org.workspacesportal.request.RequestEvent;

/** Takes in the desktops that have become ready: those this node has told so at once, those another one left now and then, as that takes a look at all requests. */
@Component
class Reception {

    private final Newcomers newcomers;
    private final DesktopSettings settings;
    private final Clock clock;
    private final AtomicBoolean expects = new AtomicBoolean(true);
    private volatile Instant lookedAt = Instant.MIN;

    Reception(Newcomers newcomers, DesktopSettings settings, Clock clock) {
        this.newcomers = newcomers;
        this.settings = settings;
        this.clock = clock;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void expect(RequestEvent event) {
        if (event.kind() == EventKind.READY) {
            expects.set(true);
        }
    }

    @Scheduled(fixedDelayString = "${portal.desktop.look-every:PT5S}")
    void look() {
        if (!expects.getAndSet(false) && clock.instant().isBefore(lookedAt.plus(settings.newcomersEvery()))) {
            return;
        }
        var all = false;
        try {
            var found = newcomers.find();
            found.forEach(this::welcome);
            // There may be more of them than are found at once.
            all = found.isEmpty();
            lookedAt = clock.instant();
        } finally {
            if (!all) {
                expects.set(true);
            }
        }
    }

    private void welcome(Newcomer newcomer) {
        try {
            newcomers.welcome(newcomer);
        } catch (DuplicateKeyException another) {
            // Another node was faster.
        }
    }
}
