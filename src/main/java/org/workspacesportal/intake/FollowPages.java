package org.workspacesportal.intake;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.identity.People;
import org.workspacesportal.portal.Timelines;
import org.workspacesportal.portal.VisibleRequests;
import org.workspacesportal.process.WorkspaceRequestProcess;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.CostCentres;
import org.workspacesportal.request.EventKind;
import org.workspacesportal.request.RequestEvent;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.request.Stages;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** The page on which people follow what becomes of a request, and take it back. */
@Controller
@RequestMapping("/requests/{number}")
class FollowPages {

    private final VisibleRequests visible;
    private final WorkspaceRequests requests;
    private final WorkspaceRequestProcess process;
    private final WhoDecides whoDecides;
    private final AskPage ask;
    private final Catalog catalog;
    private final CostCentres costCentres;
    private final People people;
    private final Timelines timelines;
    private final Clock clock;

    FollowPages(
            VisibleRequests visible,
            WorkspaceRequests requests,
            WorkspaceRequestProcess process,
            WhoDecides whoDecides,
            AskPage ask,
            Catalog catalog,
            CostCentres costCentres,
            People people,
            Timelines timelines,
            Clock clock) {
        this.visible = visible;
        this.requests = requests;
        this.process = process;
        this.whoDecides = whoDecides;
        this.ask = ask;
        this.catalog = catalog;
        this.costCentres = costCentres;
        this.people = people;
        this.timelines = timelines;
        this.clock = clock;
    }

    @GetMapping
    String follow(@PathVariable String number, Principal person, Locale locale, Model model) {
        var request = visible.get(number, person);
        var reader = person.getName();
        var timeline = requests.timeline(number);
        var byReader = request.concerns(reader);
        model.addAttribute("request", request);
        model.addAttribute("stages", Stages.shown(request, timeline));
        model.addAttribute("comment", comment(request, timeline));
        model.addAttribute(
                "timeline", timelines.lines(request, timeline, reader, visible.audience(request, person), locale));
        model.addAttribute("waiting", whoDecides.of(request, timeline, reader, locale));
        model.addAttribute("requesterName", people.get(request.requester()).name());
        model.addAttribute("ownerName", people.get(request.owner()).name());
        model.addAttribute("currency", catalog.currency());
        model.addAttribute("costCentre", costCentres.of(number).orElse(null));
        model.addAttribute("usual", ask.usual());
        model.addAttribute("live", mayStillMove(request));
        model.addAttribute("waitsForQuota", waitsForQuota(request, timeline));
        model.addAttribute("byReader", byReader);
        model.addAttribute("forReader", request.owner().equalsIgnoreCase(reader));
        model.addAttribute("withdrawable", byReader && request.status() == RequestStatus.WAITING_FOR_APPROVAL);
        model.addAttribute(
                "repeatable", request.change() == null && request.requester().equals(reader) && hasEnded(request));
        return "requests/follow";
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable String number, Principal person) {
        visible.get(number, person);
        process.withdraw(number, new Actor(person.getName(), Channel.PORTAL));
        return "redirect:/requests/" + number;
    }

    /** Of whoever decided or, where an approved desktop is not to be, of the admin who said so. */
    private static @Nullable String comment(WorkspaceRequest request, List<RequestEvent> timeline) {
        var decision = request.decision();
        if (!request.isGivenUp()) {
            return decision == null ? null : decision.comment();
        }
        return RequestEvent.latest(timeline, EventKind.GIVEN_UP)
                .map(RequestEvent::note)
                .orElse(null);
    }

    /** Whatever comes after that is told in the timeline, too. */
    private static boolean waitsForQuota(WorkspaceRequest request, List<RequestEvent> timeline) {
        return request.status() == RequestStatus.CREATING
                && !timeline.isEmpty()
                && timeline.get(timeline.size() - 1).kind() == EventKind.WAITS_FOR_QUOTA;
    }

    private boolean mayStillMove(WorkspaceRequest request) {
        var decision = request.decision();
        var undoUntil = decision == null ? null : decision.undoUntil();
        return request.status().isLive() || (undoUntil != null && undoUntil.isAfter(clock.instant()));
    }

    private static boolean hasEnded(WorkspaceRequest request) {
        return !request.status().isLive() && request.status() != RequestStatus.READY;
    }
}
