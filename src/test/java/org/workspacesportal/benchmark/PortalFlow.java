package org.workspacesportal.benchmark;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.workspacesportal.approval.Decisions;
import org.workspacesportal.process.WorkspaceRequestProcess;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.RequestForm;
import org.workspacesportal.request.RunningMode;

/** The portal: records, mails, links, AWS calls and all. */
record PortalFlow(WorkspaceRequestProcess process, Decisions decisions, JdbcClient database) implements Contender {

    @Override
    public String title() {
        return "portal";
    }

    @Override
    public String ask(String person) {
        return process.start(
                new RequestForm("standard", RunningMode.AUTO_STOP, "A new project", null, null),
                new Actor(person, Channel.API));
    }

    @Override
    public void approve(String number) {
        decisions.decide(number, Map.of("approved", true), new Actor("approver", Channel.API));
    }

    @Override
    public long open() {
        return database.sql("SELECT count(*) FROM act_ru_execution WHERE parent_id_ IS NULL")
                .query(Long.class)
                .single();
    }
}
