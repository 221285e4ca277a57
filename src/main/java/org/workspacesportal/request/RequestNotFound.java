package org.workspacesportal.request;

/** There is no request of that number, or none the person may see. */
public class RequestNotFound extends NotThere {

    public RequestNotFound(String number) {
        super(Said.of("no-such-request", number));
    }
}
