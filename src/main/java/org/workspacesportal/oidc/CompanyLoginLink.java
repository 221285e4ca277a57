package org.workspacesportal.oidc;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets the login page show the way to the provider. */
@ControllerAdvice(annotations = Controller.class)
@ConditionalOnProperty("portal.identity.oidc.issuer")
class CompanyLoginLink {

    private final Link link;

    CompanyLoginLink(OidcSettings settings) {
        this.link = new Link(settings.label(), "/oauth2/authorization/" + OidcConfiguration.REGISTRATION);
    }

    @ModelAttribute("companyLogin")
    Link companyLogin() {
        return link;
    }

    record Link(String label, String path) {}
}
