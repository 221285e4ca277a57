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
import org.workspacesportal.quota.DesktopQuota;
import org.workspacesportal.request.RequestForm;
import org.workspacesportal.request.Said;
import org.workspacesportal.request.WorkspaceOrder;
import org.workspacesportal.supply.Supply;

/** What the pages show on which people ask: the form with the offers, and the answers before they are sent. */
@Component
class AskPage {

    private final Intake intake;
    private final Catalog catalog;
    private final Obstacles obstacles;
    private final People people;
    private final Figures figures;
    private final DesktopQuota quota;
    private final Supply supply;

    AskPage(
            Intake intake,
            Catalog catalog,
            Obstacles obstacles,
            People people,
            Figures figures,
            DesktopQuota quota,
            Supply supply) {
        this.intake = intake;
        this.catalog = catalog;
        this.obstacles = obstacles;
        this.people = people;
        this.figures = figures;
        this.quota = quota;
        this.supply = supply;
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
                .addObject("notToBeHad", supply.notToBeHad())
                .addObject("paused", quota.isUsedUp())
                .addObject("inTheWay", obstacles.of(person, person, directories()));
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
                .addObject("paused", quota.isUsedUp())
                .addObject("inTheWay", obstacles.of(owner, person, List.of(order.directoryId())));
    }

    private List<String> directories() {
        return catalog.offers().stream().map(Offer::directoryId).distinct().toList();
    }
}
