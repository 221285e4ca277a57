package org.workspacesportal.provisioning;

/** AWS does not show yet what an earlier call did; only time tells. The step is repeated later. */
class NotYetCertain extends RuntimeException {

    NotYetCertain(String message) {
        super(message);
    }
}
