package org.workspacesportal.desktop;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.aws.Connection;
import org.workspacesportal.aws.Workspace;
import org.workspacesportal.request.Actor;

/** The table of desktops: what was last seen of each, and when to look next. One that is gone stays; only what AWS never said of it is looked for now and then. */
@Component
@Transactional
class Inventory {

    /** As many as AWS describes in one call. */
    static final int BATCH = 25;

    static final String TERMINATED = "TERMINATED";

    private static final String CONNECTED = "CONNECTED";

    private static final int ERROR = 500;

    private final JdbcClient jdbc;
    private final DesktopEvents events;
    private final Clock clock;

    Inventory(JdbcClient jdbc, DesktopEvents events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes up to {@value #BATCH} desktops, if at least one is due for a look. Nobody else gets them before {@code again}, so a node that dies while
     * looking delays the next look but loses none.
     *
     * @param along what is due within this time is taken, too, while there is room
     */
    List<Due> takeDue(Duration again, Duration along) {
        var now = clock.instant();
        if (jdbc.sql("SELECT count(*) FROM desktop WHERE next_look_at <= ?")
                        .param(Timestamp.from(now))
                        .query(Long.class)
                        .single()
                == 0) {
            return List.of();
        }
        var due = jdbc.sql("""
                        SELECT %s FROM desktop
                        WHERE next_look_at <= ?
                        ORDER BY next_look_at
                        FETCH FIRST %d ROWS ONLY
                        FOR UPDATE SKIP LOCKED""".formatted(Due.COLUMNS, BATCH))
                .param(Timestamp.from(now.plus(along)))
                .query(Due::of)
                .list();
        due.forEach(desktop -> jdbc.sql("UPDATE desktop SET next_look_at = ? WHERE workspace_id = ?")
                .params(Timestamp.from(now.plus(again)), desktop.workspaceId())
                .update());
        return due;
    }

    /** Those of these desktops that are in the inventory, gone or not. */
    @Transactional(readOnly = true)
    List<Due> known(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT " + Due.COLUMNS + " FROM desktop WHERE workspace_id IN (:ids)")
                        .param("ids", ids)
                        .query(Due::of)
                        .list();
    }

    /** Leaves all desktops of some directories alone for a while: as long as AWS does not answer there is no use in asking for one after the other. */
    void postpone(Collection<String> directoryIds, Duration again) {
        jdbc.sql(
                        "UPDATE desktop SET next_look_at = :then WHERE next_look_at < :then AND directory_id IN (:directories)")
                .param("then", Timestamp.from(clock.instant().plus(again)))
                .param("directories", directoryIds)
                .update();
    }

    /**
     * Notes what AWS told of a desktop. What it was silent about stays as it was known before.
     *
     * @param owner whose it is
     * @param connection what it told of its use, if anything
     * @param registrationCode how to reach it, if that is known
     * @param lookAgain when to look at it again by itself if something is going on with it
     */
    void seen(
            Workspace desktop,
            String owner,
            @Nullable Connection connection,
            @Nullable String registrationCode,
            Duration lookAgain) {
        var now = clock.instant();
        var again = Timestamp.from(now.plus(lookAgain));
        var used = connection == null ? null : Times.out(lastUse(connection, now));
        var setup = desktop.setup();
        var setupText = SetupText.of(desktop).orElse(null);
        jdbc.sql("""
                        UPDATE desktop
                        SET owner = ?, state = ?, running_mode = COALESCE(?, running_mode), bundle_id = COALESCE(?, bundle_id),
                            auto_stop_minutes = ?, compute_type = ?, root_gib = ?, user_gib = ?, operating_system = ?, error = ?,
                            seen_setup = COALESCE(?, seen_setup), known_setup = COALESCE(known_setup, ?),
                            registration_code = COALESCE(?, registration_code), found_at = COALESCE(found_at, ?),
                            last_used_at = CASE WHEN last_used_at > ? THEN last_used_at ELSE COALESCE(?, last_used_at) END,
                            use_seen_at = COALESCE(?, use_seen_at),
                            seen_at = ?, missing_since = NULL, gone_at = CASE WHEN %s THEN gone_at END,
                            next_look_at = CASE WHEN doing IS NULL THEN CAST(? AS timestamp) ELSE CAST(? AS timestamp) END
                        WHERE workspace_id = ?""".formatted(desktop.state().equals(TERMINATED) ? "TRUE" : "FALSE"))
                .params(
                        owner,
                        desktop.state(),
                        setup.runningMode(),
                        setup.bundleId(),
                        setup.autoStopMinutes(),
                        setup.computeType(),
                        setup.rootGib(),
                        setup.userGib(),
                        setup.operatingSystem(),
                        error(desktop),
                        setupText,
                        setupText,
                        registrationCode,
                        Timestamp.from(now),
                        used,
                        used,
                        connection == null ? null : Timestamp.from(now),
                        Timestamp.from(now),
                        Condition.of(desktop.state()).isPassing() ? again : null,
                        again,
                        desktop.id())
                .update();
    }

    /** What AWS tells of the time may be from when its user came; as long as they are there they use it. */
    private static @Nullable Instant lastUse(Connection connection, Instant now) {
        return connection.state().equals(CONNECTED) ? now : connection.lastConnectedAt();
    }

    private static @Nullable String error(Workspace desktop) {
        var words = Stream.of(desktop.errorMessage(), desktop.errorCode())
                .filter(word -> word != null)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? null : words.substring(0, Math.min(words.length(), ERROR));
    }

    /** Notes that AWS did not show a desktop; since when counts from the first time. */
    void missed(String workspaceId) {
        jdbc.sql("UPDATE desktop SET missing_since = COALESCE(missing_since, ?) WHERE workspace_id = ?")
                .params(Timestamp.from(clock.instant()), workspaceId)
                .update();
    }

    /**
     * Notes that a desktop is gone.
     *
     * @param lookAgain when to look whether it is there after all, null where AWS itself said that it is gone
     */
    void gone(String workspaceId, @Nullable Duration lookAgain) {
        var now = clock.instant();
        var first = jdbc.sql("UPDATE desktop SET gone_at = ? WHERE workspace_id = ? AND gone_at IS NULL")
                        .params(Timestamp.from(now), workspaceId)
                        .update()
                == 1;
        jdbc.sql("UPDATE desktop SET next_look_at = ? WHERE workspace_id = ?")
                .params(lookAgain == null ? null : Timestamp.from(now.plus(lookAgain)), workspaceId)
                .update();
        if (first) {
            events.note(workspaceId, DesktopEventKind.GONE, Actor.SYSTEM, null);
        }
    }
}
