package org.workspacesportal.aws;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How the services of AWS did lately; nobody is called to find out. */
@Component
public class AwsHealth {

    private final Map<String, Calls> workspaces = new ConcurrentHashMap<>();
    private final Calls mails;
    private final Clock clock;

    AwsHealth(Clock clock) {
        this.clock = clock;
        this.mails = new Calls(clock);
    }

    /** Amazon WorkSpaces in the portal's own account. */
    public ServiceHealth workspaces() {
        return workspacesCalls(Accounts.OWN).health();
    }

    /** Amazon WorkSpaces in the further accounts, by their names. */
    public Map<String, ServiceHealth> furtherWorkspaces() {
        var further = new TreeMap<String, ServiceHealth>();
        workspaces.forEach((name, calls) -> further.put(name, calls.health()));
        further.remove(Accounts.OWN);
        return further;
    }

    /** Amazon SES. */
    public ServiceHealth mails() {
        return mails.health();
    }

    Calls workspacesCalls(String account) {
        return workspaces.computeIfAbsent(account, name -> new Calls(clock));
    }

    Calls mailCalls() {
        return mails;
    }
}
