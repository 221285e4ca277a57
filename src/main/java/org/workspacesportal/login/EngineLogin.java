package org.workspacesportal.login;

import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.People;
import org.workspacesportal.identity.PeopleRegister;
import org.workspacesportal.identity.Person;
import org.workspacesportal.limits.TooManyCalls;

/** Checks a name and a password with the engine's identity service, unless there were too many wrong ones. */
@Component
@EnableConfigurationProperties(LoginSettings.class)
class EngineLogin implements AuthenticationProvider {

    /** Characters of a password. */
    static final int LONGEST = 255;

    private final People people;
    private final PeopleRegister register;
    private final LoginTries tries;

    EngineLogin(People people, PeopleRegister register, LoginTries tries) {
        this.people = people;
        this.register = register;
        this.tries = tries;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        var name = login.getName();
        var password = String.valueOf(login.getCredentials());
        var address = login.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        var isUsable = register.isGoodId(name) && password.length() <= LONGEST;
        var person = (isUsable ? check(name, password, address) : Optional.<Person>empty())
                .orElseThrow(() -> new BadCredentialsException("Name or password is wrong"));
        var groups = people.groupsOf(person.id()).stream()
                .map(SimpleGrantedAuthority::new)
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(person.id(), null, groups);
    }

    private Optional<Person> check(String name, String password, String address) {
        try (var one = tries.begin(name, address)) {
            var person = people.withPassword(name, password);
            person.ifPresentOrElse(known -> one.right(), one::wrong);
            return person;
        } catch (TooManyCalls tooMany) {
            throw new TooManyTries(tooMany);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
