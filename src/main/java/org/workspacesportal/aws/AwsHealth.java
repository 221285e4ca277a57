package org.workspacesportal.aws;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** How the two services of AWS did lately; nobody is called to find out. */
@Component
public class AwsHealth {

    private final Calls workspaces;
    private final Calls mails;

    AwsHealth(Clock clock) {
        this.workspaces = new Calls(clock);
        this.mails = new Calls(clock);
    }

    /** Amazon WorkSpaces. */
    public ServiceHealth workspaces() {
        return workspaces.health();
    }

    /** Amazon SES. */
    public ServiceHealth mails() {
        return mails.health();
    }

    Calls workspacesCalls() {
        return workspaces;
    }

    Calls mailCalls() {
        return mails;
    }
}
