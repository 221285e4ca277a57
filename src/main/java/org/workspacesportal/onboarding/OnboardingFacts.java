package org.workspacesportal.onboarding;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.identity.People;
import org.workspacesportal.process.Variables;

/** Copies of an onboarding's facts for Tasklist and Cockpit. The engine keeps one text for everybody, in English. */
@Component
class OnboardingFacts {

    private final People people;
    private final Catalog catalog;

    OnboardingFacts(People people, Catalog catalog) {
        this.people = people;
        this.catalog = catalog;
    }

    /** The facts by the names of their variables. */
    Map<String, @Nullable Object> of(Onboarding onboarding) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put(Variables.REQUEST_NUMBER, onboarding.number());
        facts.put(Variables.REQUESTER, onboarding.requester());
        facts.put(Variables.REQUESTER_NAME, people.get(onboarding.requester()).name());
        facts.put(Variables.OFFER_NAME, onboarding.desktops() + " desktops");
        facts.put(Variables.EXPECTED_COST, cost(onboarding.monthlyCost()));
        return facts;
    }

    /** What is asked for, in whole sentences. */
    String sentence(Onboarding onboarding) {
        var cost = onboarding.monthlyCost();
        return "%d desktops for many people, %s. Onboarding %s, with all of them: /onboardings/%s."
                .formatted(
                        onboarding.desktops(),
                        cost == null ? "cost not known" : "about " + cost(cost) + " a month",
                        onboarding.number(),
                        onboarding.number());
    }

    private String cost(@Nullable BigDecimal cost) {
        return cost == null ? "not known" : cost + " " + catalog.currency();
    }
}
