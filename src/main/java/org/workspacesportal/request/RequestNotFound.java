package org.workspacesportal.request;

/** There is no request of that number, or none the person may see. */
public class RequestNotFound extends RuntimeException implements Spoken {

    private final transient Said said;

    public RequestNotFound(String number) {
        this(Said.of("no-such-request", number));
    }

    private RequestNotFound(Said said) {
        super(said.inEnglish());
        this.said = said;
    }

    @Override
    public Said said() {
        return said;
    }
}
