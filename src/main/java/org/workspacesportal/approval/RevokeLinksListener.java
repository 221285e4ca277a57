package org.workspacesportal.approval;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.workspacesportal.maillink.MailLinks;

/** Approve request: once the task has been taken or given to somebody in Tasklist, links that were mailed before decide no longer. */
@Component
class RevokeLinksListener implements TaskListener {

    private final MailLinks links;

    RevokeLinksListener(MailLinks links) {
        this.links = links;
    }

    @Override
    public void notify(DelegateTask task) {
        links.revokeAll(task.getExecution().getProcessBusinessKey());
    }
}
