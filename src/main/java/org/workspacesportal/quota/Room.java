package org.workspacesportal.quota;

/**
 * How much of a quota is used.
 *
 * @param quota its name, {@code WORKSPACES} for the usual sizes or AWS's name of a size that has its own, in a further account after its name
 * @param used desktops there are, as the inventory knows
 * @param allowed desktops there may be, as the settings say
 */
public record Room(String quota, int used, int allowed) {

    public boolean isFull() {
        return used >= allowed;
    }

    /** Whether it is time to ask AWS for more. */
    public boolean isNearlyFull() {
        return used >= 0.9 * allowed;
    }
}
