package org.workspacesportal.onboarding;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.policy.Preapproval;
import org.workspacesportal.policy.Preapprovals;
import org.workspacesportal.request.Decision;
import org.workspacesportal.request.PlainText;
import org.workspacesportal.request.WorkspaceRequest;

/** Tells of a request that is being made of a row of an onboarding who has approved it together with the others. */
@Component
class PreapprovedRows implements Preapprovals {

    private final JdbcClient jdbc;

    PreapprovedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row is being asked for in no transaction but its own, so there it is the one the request is made of. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Preapproval> of(WorkspaceRequest request) {
        return jdbc.sql("""
                        SELECT o.* FROM onboarding_row w JOIN onboarding o ON o.number = w.onboarding_number
                        WHERE w.person = ? AND w.state = 'ASKING' AND w.offer = ? AND o.requester = ?
                          AND o.state = 'ASKING' AND o.approval = 'TOGETHER' AND o.approved""")
                .params(request.owner(), request.order().offer(), request.requester())
                .query(OnboardingTable::onboarding)
                .optional()
                .filter(onboarding -> request.change() == null)
                .flatMap(onboarding -> preapproval(onboarding, request.owner()));
    }

    /** Whoever approved them all has not approved their own. */
    private static Optional<Preapproval> preapproval(Onboarding onboarding, String owner) {
        return Optional.ofNullable(onboarding.verdict())
                .filter(verdict -> !verdict.isBy(owner))
                .map(verdict -> new Preapproval(verdict.decider(), comment(onboarding, verdict)));
    }

    private static String comment(Onboarding onboarding, Verdict verdict) {
        var together = "Approved with onboarding " + onboarding.number();
        var comment = verdict.comment() == null ? together : together + ": " + verdict.comment();
        return PlainText.cut(comment, Decision.COMMENT_LIMIT);
    }
}
