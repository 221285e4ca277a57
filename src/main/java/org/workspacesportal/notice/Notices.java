package org.workspacesportal.notice;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.workspacesportal.process.DesktopNoticeProcess;
import org.workspacesportal.process.Variables;

/** Has the owners of desktops told what nobody asked for in a request. */
@Service
public class Notices {

    /** A day, {@code 2027-03-31}: the last one, or the one on which something comes of it. The link in the mail ends after it. */
    public static final String DAY = Variables.DAY;
    /** The day on which the desktop was last used, left out where it never was. */
    public static final String SINCE = Variables.SINCE;
    /** What the link in the mail is good for: the last day of the lease, or the id of the question. */
    public static final String ABOUT = Variables.ABOUT;
    /** What comes of it otherwise: {@code STOP} or {@code GIVE_BACK}. */
    public static final String OTHERWISE = Variables.OTHERWISE;

    private final DesktopNoticeProcess process;

    Notices(DesktopNoticeProcess process) {
        this.process = process;
    }

    /**
     * Has a mail sent, once the caller's transaction is done. What cannot be sent is tried again and is then shown to the admins.
     *
     * @param workspaceId a desktop of the inventory
     * @param person id of who is told
     * @param facts what the kind needs, by the names above
     */
    public void send(NoticeKind kind, String workspaceId, String person, Map<String, String> facts) {
        var variables = new HashMap<>(facts);
        variables.put(Variables.NOTICE, kind.name());
        variables.put(Variables.PERSON, person);
        process.start(workspaceId, variables);
    }
}
