package org.workspacesportal.desktop;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.workspacesportal.request.Said;
import org.workspacesportal.request.Spoken;

/** AWS could not be asked, and nothing was changed; the same can be tried again. */
public class AwsBusy extends ResponseStatusException implements Spoken {

    private static final Said SAID = Said.of("aws-busy");

    public AwsBusy(RuntimeException cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, SAID.inEnglish(), cause);
    }

    @Override
    public Said said() {
        return SAID;
    }
}
