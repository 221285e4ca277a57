package org.workspacesportal.permission;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.workspacesportal.permission.MappedPaths.MappedPath;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalTest;

/** Whoever has not signed in gets nowhere, whatever the portal answers to. */
@PortalTest
class StrangersTest {

    /** What is there for everybody, and why. */
    private static final Set<String> REVIEWED = Set.of(
            // Whoever watches the service reads whether it is up, and nothing else.
            "GET /actuator/health",
            // The mails of the demo, which are there in the demo only.
            "GET /api/demo/mails",
            "GET /demo/mailbox",
            "GET /demo/previews",
            // Where people sign in.
            "GET /login",
            // Ends a session, of which there is none.
            "POST /camunda/api/admin/auth/user/x/logout",
            // 403: a form of somebody else; the token of a link is its login.
            "POST /decisions/x",
            "POST /desktops/keep/x");

    @Autowired
    ApplicationContext context;

    @Autowired
    ServletContext servlets;

    @Autowired
    PortalClient portal;

    @Autowired
    Evidence evidence;

    @Test
    void everyPathAsksForTheLoginOrIsOnAReviewedList() {
        var paths = MappedPaths.of(context, servlets);
        var open = new TreeMap<MappedPath, Integer>();
        evidence.awaitQuiet();
        var before = evidence.all();

        var stranger = portal.stranger();
        for (var path : paths) {
            var answer = stranger.call(path.method(), path.path());
            if (!refused(answer)) {
                open.put(path, answer.status());
                // Some of them end the session.
                stranger = portal.stranger();
            }
        }

        assertThat(paths).as("what is mapped").hasSizeGreaterThan(1000);
        assertThat(open.keySet().stream().map(MappedPath::toString)).containsExactlyInAnyOrderElementsOf(REVIEWED);
        assertThat(evidence.all()).isEqualTo(before);
    }

    private static boolean refused(Answer answer) {
        return answer.status() == 401
                || answer.status() == 404
                || (answer.status() == 302 && answer.header("Location").endsWith("/login"));
    }
}
