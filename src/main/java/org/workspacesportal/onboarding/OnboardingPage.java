package org.workspacesportal.onboarding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.catalog.Offer;
import org.workspacesportal.identity.People;
import org.workspacesportal.identity.Person;
import org.workspacesportal.request.Actor;

/** What the page of an onboarding shows, to whoever may see it. */
@Component
class OnboardingPage {

    private final OnboardingRows rows;
    private final RowPages pages;
    private final Estimates estimates;
    private final OnboardingDecisions decisions;
    private final Catalog catalog;
    private final People people;
    private final OnboardingSettings settings;

    OnboardingPage(
            OnboardingRows rows,
            RowPages pages,
            Estimates estimates,
            OnboardingDecisions decisions,
            Catalog catalog,
            People people,
            OnboardingSettings settings) {
        this.rows = rows;
        this.pages = pages;
        this.estimates = estimates;
        this.decisions = decisions;
        this.catalog = catalog;
        this.people = people;
        this.settings = settings;
    }

    ModelAndView of(Onboarding onboarding, String show, String page, String reader) {
        var number = onboarding.number();
        var counts = rows.counts(number);
        var lines = pages.of(number, show, page);
        var byReader = onboarding.isOf(reader);
        Function<String, String> offers =
                id -> catalog.find(id).map(Offer::name).orElse(id);
        return new ModelAndView("onboardings/show")
                .addObject("onboarding", onboarding)
                .addObject("estimate", estimates.of(number))
                .addObject("currency", catalog.currency())
                .addObject("counts", shown(onboarding, counts))
                .addObject("handled", counts.getOrDefault(RowState.ASKED, 0) + counts.getOrDefault(RowState.REFUSED, 0))
                .addObject("refused", counts.getOrDefault(RowState.REFUSED, 0))
                .addObject("lines", lines)
                .addObject("show", show)
                .addObject("names", names(onboarding, lines.getContent()))
                .addObject("offers", offers)
                .addObject("keepDrafts", settings.keepDrafts())
                .addObject("byReader", byReader)
                .addObject("canDecide", decisions.canDecide(onboarding, reader))
                .addObject("errors", Map.of())
                .addObject("comment", "");
    }

    /** By what the rows can be narrowed down; a draft's are all the same. */
    private static Map<String, Integer> shown(Onboarding onboarding, Map<RowState, Integer> counts) {
        var shown = new LinkedHashMap<String, Integer>();
        if (onboarding.state() != OnboardingState.DRAFT) {
            shown.put(RowPages.ALL, onboarding.desktops());
            Stream.of(RowState.WAITING, RowState.ASKED, RowState.REFUSED)
                    .forEach(state -> shown.put(state.name().toLowerCase(Locale.ROOT), counts.getOrDefault(state, 0)));
        }
        return shown;
    }

    /** What those are called who stand on the page. */
    private Function<String, Person> names(Onboarding onboarding, List<OnboardingRow> lines) {
        var ids = new ArrayList<String>();
        ids.add(onboarding.requester());
        lines.forEach(line -> ids.add(line.person()));
        var verdict = onboarding.verdict();
        if (verdict != null) {
            Stream.of(verdict.decider())
                    .flatMap(decider -> Stream.of(decider.userId(), of(decider)))
                    .forEach(ids::add);
        }
        return people.getAll(ids);
    }

    private static String of(Actor decider) {
        return decider.onBehalfOf() == null ? decider.userId() : decider.onBehalfOf();
    }
}
