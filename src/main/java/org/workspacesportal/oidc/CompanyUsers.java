package org.workspacesportal.oidc;

import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.workspacesportal.identity.People;

/** Makes the provider's account the person the portal knows, with the groups they are in here. */
class CompanyUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OAuth2UserService<OidcUserRequest, OidcUser> provider;
    private final OidcSettings settings;
    private final Admission admission;
    private final People people;

    CompanyUsers(
            OAuth2UserService<OidcUserRequest, OidcUser> provider,
            OidcSettings settings,
            Admission admission,
            People people) {
        this.provider = provider;
        this.settings = settings;
        this.admission = admission;
        this.people = people;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest login) {
        var told = provider.loadUser(login);
        var account = CompanyAccount.from(told.getIdToken(), told.getClaims(), settings);
        admit(account);
        var id = account.profile().id();
        var groups =
                people.groupsOf(id).stream().map(SimpleGrantedAuthority::new).toList();
        if (groups.isEmpty()) {
            throw new NotLetIn(id + " is in no group of the portal");
        }
        return new Known(id, groups, told);
    }

    /** Of two tabs in which somebody signs in, one may write them down while the other looks; the second look is the right one then. */
    private void admit(CompanyAccount account) {
        var governed = settings.groups().keySet();
        try {
            admission.admit(account, governed);
        } catch (RuntimeException refused) {
            admission.admit(account, governed);
        }
    }

    /** Goes by the id that was looked at, whatever else the provider tells. */
    private static final class Known extends DefaultOidcUser {

        private final String id;

        Known(String id, List<SimpleGrantedAuthority> groups, OidcUser told) {
            super(groups, told.getIdToken(), told.getUserInfo());
            this.id = id;
        }

        @Override
        public String getName() {
            return id;
        }
    }
}
