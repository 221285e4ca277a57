package org.workspacesportal.reclaim;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.portal.DesktopHint;
import org.workspacesportal.portal.DesktopHinter;

/** Asks on the page of a desktop, too, whether it is still needed. */
@Component
class ReclaimHinter implements DesktopHinter {

    private final Questions questions;
    private final ReclaimSettings settings;

    ReclaimHinter(Questions questions, ReclaimSettings settings) {
        this.questions = questions;
        this.settings = settings;
    }

    @Override
    public Map<String, DesktopHint> about(Collection<Desktop> desktops) {
        return questions.open(desktops.stream().map(Desktop::workspaceId).toList()).stream()
                .collect(Collectors.toMap(
                        Question::workspaceId,
                        question -> new DesktopHint(
                                "desktops/needed",
                                Map.of(
                                        "since",
                                        LastDay.day(question.unusedSince()),
                                        "until",
                                        LastDay.of(question),
                                        "otherwise",
                                        settings.then()))));
    }
}
