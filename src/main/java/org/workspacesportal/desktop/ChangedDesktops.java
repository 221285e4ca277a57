package org.workspacesportal.desktop;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.aws.Workspace;

/** What a change that was carried out means for the inventory. */
@Service
@Transactional
public class ChangedDesktops {

    /**
     * A desktop has taken the place of another; whatever is kept about that one is about this one from now on.
     *
     * @param before id of the desktop that is gone
     * @param after id of the one that is there instead
     */
    public record Replaced(String before, String after) {}

    private final JdbcClient jdbc;
    private final Inventory inventory;
    private final DesktopSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangedDesktops(
            JdbcClient jdbc,
            Inventory inventory,
            DesktopSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.inventory = inventory;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** It is what that request wanted it to be, and is looked at soon; its setup of then is the one to go by. */
    public void changed(String workspaceId, String number) {
        jdbc.sql("UPDATE desktop SET changed_by = ?, known_setup = NULL, next_look_at = ? WHERE workspace_id = ?")
                .params(number, now(), workspaceId)
                .update();
    }

    /** It is as AWS shows it right after, so nobody who is told that it is changed still sees it as it was. */
    public void seen(Workspace shown) {
        jdbc.sql("SELECT owner FROM desktop WHERE workspace_id = ?")
                .param(shown.id())
                .query(String.class)
                .optional()
                .ifPresent(owner -> inventory.seen(shown, owner, null, null, settings.checkEvery()));
    }

    /** It may be otherwise than it seemed, or not be there any more. */
    public void lookedAtSoon(String workspaceId) {
        jdbc.sql("UPDATE desktop SET next_look_at = ? WHERE workspace_id = ? AND gone_at IS NULL")
                .params(now(), workspaceId)
                .update();
    }

    /** AWS has taken it away. */
    public void gone(String workspaceId) {
        jdbc.sql("UPDATE desktop SET gone_at = COALESCE(gone_at, ?), next_look_at = NULL WHERE workspace_id = ?")
                .params(now(), workspaceId)
                .update();
    }

    /** Another one, of the same owner, has taken its place by that request. */
    public void replaced(String before, String after, String number) {
        if (jdbc.sql("SELECT count(*) FROM desktop WHERE workspace_id = ?")
                        .param(after)
                        .query(Long.class)
                        .single()
                == 0) {
            jdbc.sql(
                            "INSERT INTO desktop (workspace_id, directory_id, owner, found_at) SELECT ?, directory_id, owner, ? FROM desktop WHERE workspace_id = ?")
                    .params(after, now(), before)
                    .update();
        }
        jdbc.sql("""
                        UPDATE desktop
                        SET owner = (SELECT b.owner FROM desktop b WHERE b.workspace_id = ?),
                            managed = (SELECT b.managed FROM desktop b WHERE b.workspace_id = ?),
                            missing_since = NULL, gone_at = NULL
                        WHERE workspace_id = ?""").params(before, before, after).update();
        changed(after, number);
        gone(before);
        events.publishEvent(new Replaced(before, after));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
