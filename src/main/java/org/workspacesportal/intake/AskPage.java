package org.workspacesportal.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.catalog.Offer;
import org.workspacesportal.figures.Figures;
import org.workspacesportal.identity.People;
import org.workspacesportal.request.RequestForm;
import org.workspacesportal.request.RequestSearch;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.request.Said;
import org.workspacesportal.request.WorkspaceOrder;
import org.workspacesportal.request.WorkspaceRequest;

/** What the pages show on which people ask: the form with the offers, and the answers before they are sent. */
@Component
class AskPage {

    private final Intake intake;
    private final Catalog catalog;
    private final RequestSearch requests;
    private final People people;
    private final Figures figures;

    AskPage(Intake intake, Catalog catalog, RequestSearch requests, People people, Figures figures) {
        this.intake = intake;
        this.catalog = catalog;
        this.requests = requests;
        this.people = people;
        this.figures = figures;
    }

    /** How long it usually takes from the approval to a ready desktop, by offer id; nothing where nobody knows. */
    Map<String, Duration> usual() {
        return figures.usualTimesToReady();
    }

    /** The form, with what was filled in and what is wrong with it. */
    ModelAndView form(Map<String, String> values, Map<String, Said> errors, String person) {
        return new ModelAndView("requests/new")
                .addObject("offers", catalog.offers())
                .addObject("modes", ModeCosts.of(catalog))
                .addObject("currency", catalog.currency())
                .addObject("expectedHours", catalog.expectedHours())
                .addObject("usual", usual())
                .addObject("values", values)
                .addObject("errors", errors)
                .addObject("mayAskForOthers", intake.mayAskForOthers(person))
                .addObject("inTheWay", inTheWay(person));
    }

    /** What was asked, for a last look. */
    ModelAndView answers(RequestForm form, WorkspaceOrder order, Map<String, String> values, String person) {
        var owner = form.owner(person);
        return new ModelAndView("requests/check")
                .addObject("form", form)
                .addObject("order", order)
                .addObject("owner", owner.equals(person) ? null : people.get(owner))
                .addObject("currency", catalog.currency())
                .addObject("expectedHours", catalog.expectedHours())
                .addObject("usual", usual())
                .addObject("values", values)
                .addObject("inTheWay", has(order.directoryId(), owner));
    }

    /** AWS gives a person one desktop in a directory: what they have or wait for in those of the offers. */
    private List<WorkspaceRequest> inTheWay(String person) {
        var directories =
                catalog.offers().stream().map(Offer::directoryId).distinct().toList();
        return requests.of(person).stream()
                .filter(request -> directories.contains(request.order().directoryId()))
                .filter(request -> stands(request, person))
                .toList();
    }

    private List<WorkspaceRequest> has(String directory, String owner) {
        return requests.of(owner).stream()
                .filter(request -> request.order().directoryId().equals(directory))
                .filter(request -> stands(request, owner))
                .toList();
    }

    private static boolean stands(WorkspaceRequest request, String owner) {
        return request.owner().equalsIgnoreCase(owner)
                && (request.status().isLive() || request.status() == RequestStatus.READY);
    }
}
