package org.workspacesportal.onboarding;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds onboardings by the people they have to do with. */
@Component
@Transactional(readOnly = true)
class OnboardingSearch {

    private final JdbcClient jdbc;

    OnboardingSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of a person's own, newest first. */
    Page<Onboarding> of(String person, Pageable page) {
        var list = jdbc.sql("""
                        SELECT * FROM onboarding WHERE requester = ?
                        ORDER BY created_at DESC, number DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY""")
                .params(person, page.getOffset(), page.getPageSize())
                .query(OnboardingTable::onboarding)
                .list();
        var total = jdbc.sql("SELECT count(*) FROM onboarding WHERE requester = ?")
                .param(person)
                .query(Long.class)
                .single();
        return new PageImpl<>(list, page, total);
    }

    /** Those about which somebody in one of these groups is asked, oldest first. */
    List<Onboarding> waitingFor(Collection<String> groups) {
        return groups.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        SELECT * FROM onboarding WHERE state = 'WAITING_FOR_APPROVAL' AND approver_group IN (:groups)
                        ORDER BY submitted_at, number""")
                        .param("groups", groups)
                        .query(OnboardingTable::onboarding)
                        .list();
    }
}
