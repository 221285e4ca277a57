package org.workspacesportal.reclaim;

import java.util.List;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.People;

/** Asks those who have not been asked, the longest unused first, page by page. */
@Component
class AskingPass {

    private final Candidates candidates;
    private final Questions questions;
    private final Asking asking;
    private final KeepTags tags;
    private final People people;
    private final ReclaimSettings settings;

    AskingPass(
            Candidates candidates,
            Questions questions,
            Asking asking,
            KeepTags tags,
            People people,
            ReclaimSettings settings) {
        this.candidates = candidates;
        this.questions = questions;
        this.asking = asking;
        this.tags = tags;
        this.people = people;
        this.settings = settings;
    }

    /** Returns how many were asked. */
    int ask() {
        var effort = new Effort(settings.cap());
        var page = candidates.first(Effort.looks(settings.cap()));
        while (!page.isEmpty() && effort.isLeft()) {
            for (var candidate : reachable(page)) {
                if (effort.isLeft()) {
                    effort.attempt(candidate, () -> ask(candidate));
                }
            }
            page = candidates.after(page.get(page.size() - 1), Effort.looks(settings.cap()));
        }
        return effort.done();
    }

    /** Whoever has left, or reads no mail, could not answer; they are skipped and cost no look. */
    private List<Candidate> reachable(List<Candidate> page) {
        var owners =
                people.getAll(page.stream().map(Candidate::owner).distinct().toList());
        return page.stream()
                .filter(candidate -> owners.apply(candidate.owner()).mail() != null)
                .toList();
    }

    private boolean ask(Candidate candidate) {
        if (tags.isOn(candidate.workspaceId())) {
            questions.tagged(candidate);
            return false;
        }
        return asking.ask(candidate);
    }
}
