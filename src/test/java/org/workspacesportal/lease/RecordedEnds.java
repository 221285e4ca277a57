package org.workspacesportal.lease;

import java.util.ArrayList;
import java.util.List;
import org.workspacesportal.process.NotNow;
import org.workspacesportal.request.InvalidInput;

/** Stops nothing and gives nothing back, and knows what it was to. */
class RecordedEnds implements Stopping, GivingBack {

    final List<String> stopped = new ArrayList<>();
    final List<String> givenBack = new ArrayList<>();
    final List<String> withdrawn = new ArrayList<>();
    String number = "";
    boolean stillPossible = true;
    boolean busy;
    boolean held;

    @Override
    public boolean stop(String workspaceId) {
        stopped.add(workspaceId);
        if (busy) {
            throw new NotNow("desktop-busy");
        }
        return true;
    }

    @Override
    public String giveBack(String workspaceId, String reason) {
        if (held) {
            throw new InvalidInput("change", "power.in.HELD", "SUSPENDED");
        }
        givenBack.add(workspaceId);
        return number;
    }

    @Override
    public boolean withdraw(String number) {
        withdrawn.add(number);
        return stillPossible;
    }
}
