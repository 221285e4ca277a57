package org.workspacesportal.advice;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.portal.DesktopHint;
import org.workspacesportal.portal.DesktopHinter;

/** Tells on the page of a desktop that it would be cheaper if it ran in the other way. */
@Component
class AdviceHinter implements DesktopHinter {

    private final Advices advices;
    private final Catalog catalog;

    AdviceHinter(Advices advices, Catalog catalog) {
        this.advices = advices;
        this.catalog = catalog;
    }

    @Override
    public Map<String, DesktopHint> about(Collection<Desktop> desktops) {
        return advices.of(desktops.stream().map(Desktop::workspaceId).toList()).stream()
                .collect(Collectors.toMap(
                        advice -> advice.observed().workspaceId(),
                        advice -> new DesktopHint(
                                "desktops/advice",
                                Map.of(
                                        "proposed", advice.proposed(),
                                        "now", advice.now(),
                                        "then", advice.then(),
                                        "days", advice.observed().days(),
                                        "currency", catalog.currency()))));
    }
}
