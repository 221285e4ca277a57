package org.workspacesportal.announcement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Send announcement: one message to the chat channel of the group that is asked. */
@Component
class SendAnnouncementDelegate implements JavaDelegate {

    private final Announcements announcements;

    SendAnnouncementDelegate(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        announcements.announce(execution.getProcessBusinessKey());
    }
}
