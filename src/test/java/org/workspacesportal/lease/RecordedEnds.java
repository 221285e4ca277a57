package org.workspacesportal.lease;

import java.util.ArrayList;
import java.util.List;

/** Stops nothing and gives nothing back, and knows what it was to. */
class RecordedEnds implements Stopping, GivingBack {

    final List<String> stopped = new ArrayList<>();
    final List<String> givenBack = new ArrayList<>();
    final List<String> withdrawn = new ArrayList<>();
    String number = "";
    boolean stillPossible = true;

    @Override
    public void stop(String workspaceId) {
        stopped.add(workspaceId);
    }

    @Override
    public String giveBack(String workspaceId, String reason) {
        givenBack.add(workspaceId);
        return number;
    }

    @Override
    public boolean withdraw(String number) {
        withdrawn.add(number);
        return stillPossible;
    }
}
