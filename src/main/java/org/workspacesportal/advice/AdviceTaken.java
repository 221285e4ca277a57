package org.workspacesportal.advice;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.change.Changes;
import org.workspacesportal.language.Wording;
import org.workspacesportal.process.NotNow;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.ChangeForm;
import org.workspacesportal.request.ChangeKind;
import org.workspacesportal.request.RunningMode;

/** Makes a request for a change of what is advised. */
@Component
class AdviceTaken {

    private static final int AN_HOUR = 60;

    private final Advices advices;
    private final Changes changes;
    private final Wording wording;
    private final Catalog catalog;

    AdviceTaken(Advices advices, Changes changes, Wording wording, Catalog catalog) {
        this.advices = advices;
        this.changes = changes;
        this.wording = wording;
        this.catalog = catalog;
    }

    /**
     * Asks for it.
     *
     * @return the number of the request
     * @throws NotNow when it is not advised any more
     */
    String ask(String workspaceId, Actor admin, Locale locale) {
        var advice = advices.of(List.of(workspaceId)).stream()
                .findFirst()
                .orElseThrow(() -> new NotNow("no-advice", workspaceId));
        var fields = new HashMap<String, Object>();
        fields.put(ChangeForm.WORKSPACE_ID, workspaceId);
        fields.put(ChangeForm.CHANGE, ChangeKind.RUNNING_MODE.name());
        fields.put(ChangeForm.RUNNING_MODE, advice.proposed().name());
        fields.put(ChangeForm.REASON, reason(advice, locale));
        if (advice.proposed() == RunningMode.AUTO_STOP) {
            fields.put(ChangeForm.AUTO_STOP_MINUTES, String.valueOf(AN_HOUR));
        }
        return changes.ask(fields, admin);
    }

    private String reason(Advice advice, Locale locale) {
        var words = wording.in(locale);
        return words.of(
                "advice.reason",
                words.money(advice.saving(), catalog.currency()),
                words.number(advice.observed().days()),
                words.number(advice.hours()));
    }
}
