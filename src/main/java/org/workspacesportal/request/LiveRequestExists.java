package org.workspacesportal.request;

/** The person already has a live request for a desktop in the same directory. */
public class LiveRequestExists extends InvalidInput {

    public LiveRequestExists() {
        super(RequestForm.OFFER, "there already is a request for such a desktop that is not finished");
    }

    public LiveRequestExists(String number) {
        super(RequestForm.OFFER, "there already is request " + number + " for such a desktop; it is not finished");
    }
}
