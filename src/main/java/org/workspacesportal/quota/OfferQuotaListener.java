package org.workspacesportal.quota;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.Variables;

/** Raise quota: says which quota is used up and how many wait for it. */
@Component
class OfferQuotaListener implements TaskListener {

    private final Waiting waiting;

    OfferQuotaListener(Waiting waiting) {
        this.waiting = waiting;
    }

    @Override
    public void notify(DelegateTask task) {
        var quota = task.getExecution().getProcessBusinessKey();
        var problem = Quotas.USUAL.equals(quota)
                ? "The number of desktops our AWS account may have is used up."
                : "The number of desktops of the quota %s our AWS account may have is used up.".formatted(quota);
        task.setVariableLocal(Variables.PROBLEM, problem);
        task.setDescription("%s %d approved requests waited when this was written; /admin shows how many do now."
                .formatted(problem, waiting.count(quota)));
    }
}
