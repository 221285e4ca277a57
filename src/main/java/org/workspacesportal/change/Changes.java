package org.workspacesportal.change;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.workspacesportal.aws.WorkspaceOperations;
import org.workspacesportal.desktop.FreshLook;
import org.workspacesportal.process.WorkspaceRequestProcess;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.ChangeForm;
import org.workspacesportal.request.ChangeKind;

/** The one way to have a desktop changed. */
@Service
@EnableConfigurationProperties(ChangeSettings.class)
public class Changes {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final FreshLook look;
    private final WorkspaceOperations operations;
    private final KnownSnapshots snapshots;
    private final ChangeIntake intake;
    private final WorkspaceRequestProcess process;

    Changes(
            FreshLook look,
            WorkspaceOperations operations,
            KnownSnapshots snapshots,
            ChangeIntake intake,
            WorkspaceRequestProcess process) {
        this.look = look;
        this.operations = operations;
        this.snapshots = snapshots;
        this.intake = intake;
        this.process = process;
    }

    /**
     * Asks for a change.
     *
     * @param fields those of {@link ChangeForm}
     * @return the new request's number
     * @throws org.workspacesportal.request.InvalidInput naming each field that is wrong; nothing is stored then
     * @throws org.workspacesportal.request.ChangeUnderWay when another change of the desktop is live
     */
    public String ask(Map<String, ?> fields, Actor actor) {
        var form = ChangeForm.of(fields);
        if (intake.isKnownTo(form.workspaceId(), actor.userId())) {
            lookAt(form.workspaceId(), form.change());
        }
        intake.check(form, actor);
        return process.startChange(fields, actor);
    }

    /**
     * Gives a desktop back for somebody who need not type its name.
     *
     * @return the new request's number
     * @throws org.workspacesportal.request.ChangeUnderWay when another change of the desktop is live
     * @throws org.workspacesportal.request.InvalidInput when it cannot be given back now
     */
    public String giveBack(String workspaceId, String reason, Actor actor) {
        var fields = new HashMap<String, String>();
        fields.put(ChangeForm.WORKSPACE_ID, workspaceId);
        fields.put(ChangeForm.CHANGE, ChangeKind.GIVE_BACK.name());
        fields.put(ChangeForm.CONFIRMATION, workspaceId);
        fields.put(ChangeForm.REASON, reason);
        return process.startChange(fields, actor);
    }

    /** Has what is checked be what AWS shows now, as far as it answers. */
    void lookAt(String workspaceId, ChangeKind kind) {
        look.at(workspaceId);
        if (kind == ChangeKind.REBUILD || kind == ChangeKind.RESTORE) {
            try {
                var latest = operations.snapshots(workspaceId);
                snapshots.keep(workspaceId, new KnownSnapshots.Known(latest.forRebuild(), latest.forRestore()));
            } catch (RuntimeException failed) {
                LOG.warn("The snapshots of {} could not be looked at: {}", workspaceId, failed.getMessage());
            }
        }
    }
}
