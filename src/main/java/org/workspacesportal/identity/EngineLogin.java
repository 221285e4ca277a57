package org.workspacesportal.identity;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.workspacesportal.limits.TooManyCalls;

/** Checks a name and a password with the engine's identity service, unless there were too many wrong ones. */
@Component
@EnableConfigurationProperties(LoginSettings.class)
class EngineLogin implements AuthenticationProvider {

    private static final int LONGEST = 255;

    private final IdentityService identityService;
    private final People people;
    private final PeopleRegister register;
    private final LoginTries tries;

    EngineLogin(IdentityService identityService, People people, PeopleRegister register, LoginTries tries) {
        this.identityService = identityService;
        this.people = people;
        this.register = register;
        this.tries = tries;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        var userId = login.getName();
        var password = String.valueOf(login.getCredentials());
        if (!register.isGoodId(userId) || password.length() > LONGEST) {
            throw new BadCredentialsException("Name or password is wrong");
        }
        var address = login.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        check(userId, password, address);
        var person = people.meantBy(userId).orElseThrow(() -> new BadCredentialsException("Nobody has that name"));
        var groups = people.groupsOf(person.id()).stream()
                .map(SimpleGrantedAuthority::new)
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(person.id(), null, groups);
    }

    private void check(String userId, String password, String address) {
        try (var one = tries.begin(userId, address)) {
            if (!Unrestricted.call(identityService, () -> identityService.checkPassword(userId, password))) {
                one.wrong();
                throw new BadCredentialsException("Name or password is wrong");
            }
            one.right();
        } catch (TooManyCalls tooMany) {
            throw new TooManyTries(tooMany);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
