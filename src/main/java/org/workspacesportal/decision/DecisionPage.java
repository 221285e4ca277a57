package org.workspacesportal.decision;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.workspacesportal.approval.Decisions;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.RequestMovedOn;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** The page on which somebody decides; the same behind a mail link and in the portal. */
@Component
class DecisionPage {

    private final Decisions decisions;
    private final DecisionStory story;
    private final DecisionFacts facts;
    private final WorkspaceRequests requests;

    DecisionPage(Decisions decisions, DecisionStory story, DecisionFacts facts, WorkspaceRequests requests) {
        this.decisions = decisions;
        this.story = story;
        this.facts = facts;
        this.requests = requests;
    }

    /** The page of a request: its facts and two buttons, or what became of it. */
    ModelAndView show(WorkspaceRequest request, String approver) {
        return show(request, approver, decisions.canDecide(request, approver));
    }

    /** The same for somebody who can or cannot decide by the way they came. */
    ModelAndView show(WorkspaceRequest request, String approver, boolean canDecide) {
        var page = new ModelAndView("approvals/decide");
        facts.addTo(page, request, approver, canDecide);
        page.addObject("errors", Map.of());
        page.addObject("comment", "");
        page.addObject("canUndo", story.canUndo(request, approver));
        page.addObject("story", story.of(request, approver));
        return page;
    }

    /** Decides, and tells whoever comes second who was first: the same decision again is fine, the opposite one is a conflict. */
    ModelAndView decide(
            String number, String approver, String approved, String comment, Supplier<WorkspaceRequest> decision) {
        try {
            return show(decision.get(), approver, false);
        } catch (InvalidInput invalid) {
            var page = show(requests.get(number), approver);
            page.addObject("errors", invalid.byField());
            page.addObject("comment", comment);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        } catch (RequestMovedOn movedOn) {
            var request = requests.get(number);
            var page = show(request, approver, false);
            if (!story.isWhatWasDecided(request, approver, approved)) {
                tooLate(page);
            }
            return page;
        }
    }

    /** Takes a decision back, or says that it is too late for that. */
    ModelAndView undo(String number, String approver, Supplier<WorkspaceRequest> undo) {
        try {
            return show(undo.get(), approver, false).addObject("undone", true);
        } catch (RequestMovedOn movedOn) {
            return tooLate(show(requests.get(number), approver, false));
        }
    }

    private static ModelAndView tooLate(ModelAndView page) {
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("tooLate", true);
    }
}
