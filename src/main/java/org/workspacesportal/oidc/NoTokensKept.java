package org.workspacesportal.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Forgets the tokens with which the portal could ask the provider for more: nobody uses them after the login, and sessions are in the database. */
class NoTokensKept implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication login, HttpServletRequest call) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client, Authentication login, HttpServletRequest call, HttpServletResponse answer) {
        // It ends here.
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication login, HttpServletRequest call, HttpServletResponse answer) {
        // None is kept.
    }
}
