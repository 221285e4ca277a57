package org.workspacesportal.oidc;

import org.springframework.security.core.AuthenticationException;

/** The provider knows somebody whom the portal does not let in. */
final class NotLetIn extends AuthenticationException {

    NotLetIn(String why) {
        super(why);
    }
}
