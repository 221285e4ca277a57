package org.workspacesportal.deputy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has been told about deputies, and what is still to be: that somebody's time has begun, and that it is over. */
@Component
@Transactional
class Handovers {

    private final JdbcClient jdbc;
    private final Deputies deputies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handovers(JdbcClient jdbc, Deputies deputies, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.deputies = deputies;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Deputy> toBegin(LocalDate today) {
        return jdbc.sql("SELECT * FROM deputy WHERE begin_announced_at IS NULL AND ended_at IS NULL"
                        + " AND first_day <= ? AND last_day >= ? ORDER BY id")
                .params(today, today)
                .query(Deputies::deputy)
                .list();
    }

    /** Of what nobody knows that it began, nobody needs to know that it is over. */
    @Transactional(readOnly = true)
    List<Deputy> toEnd(LocalDate today) {
        return jdbc.sql("SELECT * FROM deputy WHERE begin_announced_at IS NOT NULL AND end_announced_at IS NULL"
                        + " AND (ended_at IS NOT NULL OR last_day < ?) ORDER BY id")
                .param(today)
                .query(Deputies::deputy)
                .list();
    }

    /** Tells that somebody's time has begun, unless another node has, or it goes on where an earlier one has just ended. */
    void begin(Deputy deputy) {
        var noted = jdbc.sql("UPDATE deputy SET begin_announced_at = ?"
                        + " WHERE id = ? AND begin_announced_at IS NULL AND ended_at IS NULL")
                .params(now(), deputy.id())
                .update();
        if (noted == 1 && !goesOn(deputy)) {
            events.publishEvent(new DeputyBegan(deputy.person(), deputy.deputy()));
        }
    }

    /** Tells that somebody's time is over, unless another node has, or the next one has begun already. */
    void end(Deputy deputy) {
        var noted = jdbc.sql("UPDATE deputy SET end_announced_at = ? WHERE id = ? AND end_announced_at IS NULL")
                .params(now(), deputy.id())
                .update();
        if (noted == 1 && !deputies.deputiesOf(deputy.person()).contains(deputy.deputy())) {
            events.publishEvent(new DeputyEnded(deputy.person(), deputy.deputy()));
        }
    }

    private boolean goesOn(Deputy deputy) {
        return jdbc.sql("SELECT count(*) FROM deputy WHERE person = ? AND deputy = ? AND id <> ?"
                                + " AND begin_announced_at IS NOT NULL AND end_announced_at IS NULL")
                        .params(deputy.person(), deputy.deputy(), deputy.id())
                        .query(Long.class)
                        .single()
                > 0;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
