package org.workspacesportal.change;

/** What an earlier call did to a desktop cannot be told yet; the step is taken again later. */
class NotYetKnown extends RuntimeException {

    NotYetKnown(String message) {
        super(message);
    }
}
