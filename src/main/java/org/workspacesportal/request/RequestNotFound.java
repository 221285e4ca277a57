package org.workspacesportal.request;

/** There is no request of that number, or none the person may see. */
public class RequestNotFound extends RuntimeException {

    public RequestNotFound(String number) {
        super("There is no request " + number);
    }
}
