package org.workspacesportal.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workspacesportal.faults.Point.When.AFTER;
import static org.workspacesportal.faults.Point.When.BEFORE;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A node is killed while it takes back a desktop nobody uses, and while it tidies up. The next pass, a day later in life, goes on with it. */
@Tag("faults")
class ReclaimKilledIT {

    private final Bed bed = Bed.shared();
    private final Records records = bed.cluster().records();

    @BeforeEach
    void arm() {
        records.jdbc().sql("""
                        INSERT INTO reclaim_arming (armed_by, armed_at) SELECT 'admin', now() - interval '90 days'
                        WHERE NOT EXISTS (SELECT 1 FROM reclaim_arming)""").update();
    }

    static Stream<Point> steps() {
        return Stream.of(
                Point.call("question whether it is needed", BEFORE, "SendRawEmail", "Do you still need"),
                Point.call("question whether it is needed", AFTER, "SendRawEmail", "Do you still need"),
                Point.commit("reclaim", BEFORE, "UPDATE reclaim_question SET acted_at"),
                Point.commit("reclaim", AFTER, "UPDATE reclaim_question SET acted_at"),
                Point.call("reclaim", BEFORE, "TerminateWorkspaces"),
                Point.call("reclaim", AFTER, "TerminateWorkspaces"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aDesktopNobodyUses(Point point) throws Exception {
        bed.tries("kill: " + point.what(), Runs.EACH, () -> {
            var person = bed.load().settled("unused-" + System.nanoTime());
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> change("UPDATE desktop SET found_at = now() - interval '80 days', last_used_at = NULL"
                                    + " WHERE state = 'AVAILABLE' AND use_seen_at IS NOT NULL AND owner = '" + person
                                    + "'")
                            == 1);
            bed.kill(point, () -> {
                passUntil("SELECT count(*) FROM reclaim_question WHERE answer IS NULL AND person = '" + person + "'");
                change(
                        "UPDATE reclaim_question SET asked_at = now() - interval '20 days', answer_by = now() - interval '1 day'"
                                + " WHERE person = '" + person + "'");
                passUntil("SELECT count(*) FROM desktop WHERE gone_at IS NOT NULL AND owner = '" + person + "'");
            });
        });
        assertThat(records.count("SELECT count(*) FROM reclaim_question GROUP BY workspace_id ORDER BY 1 DESC LIMIT 1"))
                .as("questions about one desktop")
                .isEqualTo(1);
    }

    @Test
    void aDraftNobodySent() throws Exception {
        for (var when : Point.When.values()) {
            var point = Point.commit("clean-up of drafts", when, "DELETE FROM onboarding");
            bed.tries(
                    "kill: " + point.what(),
                    Runs.EACH,
                    () -> bed.kill(point, () -> {
                        change(
                                "INSERT INTO onboarding (number, requester, channel, file_name, state, desktops, created_at)"
                                        + " VALUES ('ON-" + System.nanoTime() % 1_000_000_000
                                        + "', 'employee', 'PORTAL', 'old.csv', 'DRAFT', 0, now() - interval '2 years')");
                        await().atMost(Duration.ofMinutes(1))
                                .until(() -> records.count("SELECT count(*) FROM onboarding") == 0);
                    }));
        }
    }

    private int change(String statement) {
        return records.jdbc().sql(statement).update();
    }

    /** As often as the node that makes a pass dies in it another day goes by. */
    private void passUntil(String query) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    change("UPDATE reclaim_pass SET next_pass_at = now() - interval '1 minute'");
                    return records.count(query) > 0;
                });
    }
}
