package org.workspacesportal.identity;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Checks a name and a password with the engine's identity service, which also slows down whoever guesses. */
@Component
class EngineLogin implements AuthenticationProvider {

    private final IdentityService identityService;
    private final People people;

    EngineLogin(IdentityService identityService, People people) {
        this.identityService = identityService;
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        var userId = login.getName();
        var password = String.valueOf(login.getCredentials());
        if (!Unrestricted.call(identityService, () -> identityService.checkPassword(userId, password))) {
            throw new BadCredentialsException("Name or password is wrong");
        }
        var person = people.meantBy(userId).orElseThrow(() -> new BadCredentialsException("Nobody has that name"));
        var groups = people.groupsOf(person.id()).stream()
                .map(SimpleGrantedAuthority::new)
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(person.id(), null, groups);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
