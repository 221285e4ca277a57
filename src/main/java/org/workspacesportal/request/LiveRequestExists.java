package org.workspacesportal.request;

/** The person already has a live request for a desktop in the same directory. */
public class LiveRequestExists extends InvalidInput {

    public LiveRequestExists() {
        super(RequestForm.OFFER, "live-request");
    }

    public LiveRequestExists(String number) {
        super(RequestForm.OFFER, "live-request.number", number);
    }

    LiveRequestExists(String field, String key, Object... arguments) {
        super(field, key, arguments);
    }
}
