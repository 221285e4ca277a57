package org.workspacesportal.decision;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.workspacesportal.approval.Decisions;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.identity.People;
import org.workspacesportal.request.CostCentres;
import org.workspacesportal.request.WorkspaceRequest;

/** Gathers what somebody needs to know to decide: what is asked for, what the person has already, why they are asked and until when. */
@Component
class DecisionFacts {

    private final Decisions decisions;
    private final Catalog catalog;
    private final CostCentres costCentres;
    private final People people;
    private final Background background;
    private final WhyAsked whyAsked;
    private final Clock clock;

    DecisionFacts(
            Decisions decisions,
            Catalog catalog,
            CostCentres costCentres,
            People people,
            Background background,
            WhyAsked whyAsked,
            Clock clock) {
        this.decisions = decisions;
        this.catalog = catalog;
        this.costCentres = costCentres;
        this.people = people;
        this.background = background;
        this.whyAsked = whyAsked;
        this.clock = clock;
    }

    void addTo(ModelAndView page, WorkspaceRequest request, String approver, boolean canDecide) {
        var names = people.getAll(List.of(request.requester(), request.owner(), approver));
        page.addObject("request", request);
        page.addObject("requester", names.apply(request.requester()));
        page.addObject("owner", names.apply(request.owner()));
        page.addObject("approver", names.apply(approver));
        page.addObject("currency", catalog.currency());
        page.addObject("costCentre", costCentres.of(request.number()).orElse(null));
        page.addObject("problem", decisions.problem(request).orElse(null));
        page.addObject("canDecide", canDecide);
        if (canDecide) {
            // Of no use to whoever comes later, and so not theirs to see.
            page.addObject("known", background.of(request));
            page.addObject("why", whyAsked.of(request, approver).orElse(null));
            page.addObject(
                    "timeLeft",
                    Duration.between(clock.instant(), request.whoIsAsked().answerBy()));
        }
    }
}
