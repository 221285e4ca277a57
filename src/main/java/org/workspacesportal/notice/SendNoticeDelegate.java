package org.workspacesportal.notice;

import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.Variables;

/** Send notice: one mail to the owner of a desktop. */
@Component
class SendNoticeDelegate implements JavaDelegate {

    private final NoticeMails mails;

    SendNoticeDelegate(NoticeMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var facts = new HashMap<String, String>();
        execution.getVariables().forEach((name, value) -> facts.put(name, String.valueOf(value)));
        mails.send(
                NoticeKind.valueOf(facts.getOrDefault(Variables.NOTICE, "")),
                execution.getProcessBusinessKey(),
                facts.getOrDefault(Variables.PERSON, ""),
                facts);
    }
}
