package org.workspacesportal.identity;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;

/** Asks the identity service as the application, not as the person signed in, who may see only themselves. */
final class Unrestricted {

    private Unrestricted() {}

    static <T> T call(IdentityService identityService, Supplier<T> question) {
        var authentication = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return question.get();
        } finally {
            if (authentication != null) {
                identityService.setAuthentication(authentication);
            }
        }
    }
}
