package org.workspacesportal.reclaim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.identity.People;

/** What admins are told: what would happen, what does, and what did. */
@Component
@Transactional(readOnly = true)
class ReclaimReport {

    private final JdbcClient jdbc;
    private final Candidates candidates;
    private final Exemptions exemptions;
    private final Passes passes;
    private final People people;
    private final ReclaimSettings settings;

    ReclaimReport(
            JdbcClient jdbc,
            Candidates candidates,
            Exemptions exemptions,
            Passes passes,
            People people,
            ReclaimSettings settings) {
        this.jdbc = jdbc;
        this.candidates = candidates;
        this.exemptions = exemptions;
        this.passes = passes;
        this.people = people;
        this.settings = settings;
    }

    /** How many lines each part has. */
    Map<Part, Long> counts() {
        var counts = new EnumMap<Part, Long>(Part.class);
        counts.put(Part.NEXT, candidates.count());
        counts.put(Part.ASKED, count("answer IS NULL"));
        counts.put(Part.EXEMPT, exemptions.count());
        counts.put(Part.DONE, count("answer IS NOT NULL"));
        return counts;
    }

    /** One page of a part: {@link Planned}, {@link Question} or {@link Exemption}. */
    Page<Record> page(Part part, Pageable page) {
        return switch (part) {
            case NEXT -> new PageImpl<Record>(List.copyOf(planned(page)), page, candidates.count());
            case ASKED -> questions("answer IS NULL", "answer_by, id", page);
            case EXEMPT ->
                new PageImpl<Record>(
                        List.copyOf(exemptions.list(page.getOffset(), page.getPageSize())), page, exemptions.count());
            case DONE -> questions("answer IS NOT NULL", "answered_at DESC, id DESC", page);
        };
    }

    /** As many as one pass asks are asked in the next one, as many again in the one after it. */
    private List<Planned> planned(Pageable page) {
        var list = candidates.list(page.getOffset(), page.getPageSize());
        var owners =
                people.getAll(list.stream().map(Candidate::owner).distinct().toList());
        var next = passes.latest().next();
        var planned = new ArrayList<Planned>();
        for (var candidate : list) {
            var pass = (page.getOffset() + planned.size()) / settings.cap();
            var ask = next.plus(settings.passEvery().multipliedBy(pass));
            var owner = owners.apply(candidate.owner());
            planned.add(new Planned(
                    candidate, owner, owner.mail() != null, LastDay.day(ask), LastDay.day(ask.plus(settings.grace()))));
        }
        return planned;
    }

    private Page<Record> questions(String which, String order, Pageable page) {
        var list = jdbc.sql("SELECT * FROM reclaim_question WHERE " + which + " ORDER BY " + order
                        + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY")
                .params(page.getOffset(), page.getPageSize())
                .query(Questions::question)
                .list();
        return new PageImpl<Record>(List.copyOf(list), page, count(which));
    }

    private long count(String which) {
        return jdbc.sql("SELECT count(*) FROM reclaim_question WHERE " + which)
                .query(Long.class)
                .single();
    }
}
