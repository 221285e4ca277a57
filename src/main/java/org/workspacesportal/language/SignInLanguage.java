package org.workspacesportal.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;

/** Has a session speak the language of whoever signs in, and remembers it for the mails to them. */
@Component
class SignInLanguage {

    private final PersonLanguages languages;
    private final LocaleResolver locales;

    SignInLanguage(PersonLanguages languages, LocaleResolver locales) {
        this.languages = languages;
        this.locales = locales;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent login) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call) {
            signedIn(login.getAuthentication().getName(), call.getRequest(), call.getResponse());
        }
    }

    private void signedIn(String person, HttpServletRequest call, HttpServletResponse response) {
        var language = languages.seen(person, Language.of(locales.resolveLocale(call)));
        locales.setLocale(call, response, language.locale());
    }
}
