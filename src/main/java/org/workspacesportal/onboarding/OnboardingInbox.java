package org.workspacesportal.onboarding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.workspacesportal.deputy.Deputies;
import org.workspacesportal.identity.People;
import org.workspacesportal.portal.InboxHint;
import org.workspacesportal.portal.InboxHinter;

/** Tells those who decide which onboardings wait for them. */
@Component
class OnboardingInbox implements InboxHinter {

    private final OnboardingSearch search;
    private final OnboardingApprovers approvers;
    private final Deputies deputies;
    private final People people;

    OnboardingInbox(OnboardingSearch search, OnboardingApprovers approvers, Deputies deputies, People people) {
        this.search = search;
        this.approvers = approvers;
        this.deputies = deputies;
        this.people = people;
    }

    @Override
    public List<InboxHint> waitingFor(String person) {
        var groups = new LinkedHashSet<>(people.groupsOf(person));
        deputies.representedBy(person).forEach(absent -> groups.addAll(people.groupsOf(absent)));
        return search.waitingFor(groups).stream()
                .filter(onboarding -> approvers.mandate(person, onboarding).isPresent())
                .map(this::hint)
                .toList();
    }

    private InboxHint hint(Onboarding onboarding) {
        return new InboxHint(
                "onboardings/waiting",
                Map.of(
                        "onboarding",
                        onboarding,
                        "asker",
                        people.get(onboarding.requester()).name()));
    }
}
