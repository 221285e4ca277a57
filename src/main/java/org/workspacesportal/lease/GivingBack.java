package org.workspacesportal.lease;

/** Has desktops given back, and changes its mind while that is possible. */
interface GivingBack {

    /**
     * Begins to give a desktop back.
     *
     * @return the number of the request
     * @throws org.workspacesportal.request.ChangeUnderWay when something else is being changed about it
     */
    String giveBack(String workspaceId, String reason);

    /** Takes that back; whether it still could be. */
    boolean withdraw(String number);
}
