package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A larger volume. */
record VolumeChange(String resource, int gib) implements PropertyChange {

    private static final String ROOT_SIZE = "RootVolumeSizeGib";
    private static final String USER_SIZE = "UserVolumeSizeGib";
    private static final int LARGEST_ROOT_BESIDE_A_SMALL_USER_VOLUME = 80;
    private static final int SMALL_USER_VOLUME = 100;

    @Override
    public Desktop begun(Desktop desktop, Changes changes) {
        var properties = desktop.detailsAt(changes.now()).path("WorkspaceProperties");
        refuseSize();
        if (gib <= properties.path(member()).asInt()) {
            throw CallRefused.invalid("A volume can only be made larger.");
        }
        if (isRoot()
                && gib > LARGEST_ROOT_BESIDE_A_SMALL_USER_VOLUME
                && properties.path(USER_SIZE).asInt() < SMALL_USER_VOLUME) {
            throw CallRefused.invalid(
                    "UserVolumeSizeGib must be 100 or more before RootVolumeSizeGib can be more than 80.");
        }
        var rest = changes.times().volumeChangeAfter();
        changes.refuseTooEarly(rest, desktop.readyAt());
        changes.refuseTooEarly(rest, desktop.changedAt().get(Pause.VOLUMES));
        var wanted = JsonNodeFactory.instance.objectNode().put(member(), gib);
        return changes.begunUpdate(desktop, resource, wanted, Pause.VOLUMES);
    }

    private void refuseSize() {
        if (isRoot() && !Admission.isRootSize(gib)) {
            throw CallRefused.invalid(Refusal.ROOT_SIZE.sentence());
        }
        if (!isRoot() && !Admission.isUserSize(gib)) {
            throw CallRefused.invalid(Refusal.USER_SIZE.sentence());
        }
    }

    private boolean isRoot() {
        return resource.equals(Modification.ROOT_VOLUME);
    }

    private String member() {
        return isRoot() ? ROOT_SIZE : USER_SIZE;
    }
}
