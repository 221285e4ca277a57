package org.workspacesportal.approval;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.identity.People;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.RequestMovedOn;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** The page on which somebody decides; the same behind a mail link and in the portal. */
@Component
class DecisionPage {

    private final Catalog catalog;
    private final People people;
    private final WorkspaceRequests requests;

    DecisionPage(Catalog catalog, People people, WorkspaceRequests requests) {
        this.catalog = catalog;
        this.people = people;
        this.requests = requests;
    }

    /** The page of a request: its facts and two buttons, or what became of it. */
    ModelAndView show(WorkspaceRequest request, String approver) {
        var page = new ModelAndView("approvals/decide");
        page.addObject("request", request);
        page.addObject("requester", people.get(request.requester()));
        page.addObject("owner", people.get(request.owner()));
        page.addObject("approver", people.get(approver));
        page.addObject("currency", catalog.currency());
        page.addObject("errors", Map.of());
        page.addObject("comment", "");
        var decision = request.decision();
        if (decision != null) {
            page.addObject("decidedBy", people.get(decision.decidedBy()).name());
            page.addObject("decidedByYou", decision.decidedBy().equals(approver));
        }
        return page;
    }

    /** Decides, and tells whoever comes second who was first: the same decision again is fine, the opposite one is a conflict. */
    ModelAndView decide(
            String number, String approver, String approved, String comment, Supplier<WorkspaceRequest> decision) {
        try {
            return show(decision.get(), approver);
        } catch (InvalidInput invalid) {
            var page = show(requests.get(number), approver);
            page.addObject("errors", invalid.messages());
            page.addObject("comment", comment);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        } catch (RequestMovedOn movedOn) {
            var page = show(movedOn.request(), approver);
            var made = movedOn.request().decision();
            if (made == null || !String.valueOf(made.approved()).equals(approved)) {
                page.setStatus(HttpStatus.CONFLICT);
            }
            return page;
        }
    }
}
