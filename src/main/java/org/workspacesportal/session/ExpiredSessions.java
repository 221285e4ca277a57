package org.workspacesportal.session;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** Removes sessions that are over each minute, as Spring Session does by itself, but among the schedules of the portal, which know what to say without a database. */
@Component
class ExpiredSessions {

    private final JdbcIndexedSessionRepository sessions;

    ExpiredSessions(JdbcIndexedSessionRepository sessions) {
        this.sessions = sessions;
    }

    @Scheduled(cron = "0 * * * * *")
    void remove() {
        sessions.cleanUpExpiredSessions();
    }
}
