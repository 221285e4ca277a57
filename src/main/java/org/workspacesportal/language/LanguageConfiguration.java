package org.workspacesportal.language;

import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.SessionLocaleResolver;

/** Pages speak the language their reader chose or, to those who have not signed in, that of their browser. */
@Configuration
@EnableConfigurationProperties(LanguageSettings.class)
class LanguageConfiguration {

    @Bean
    LocaleResolver localeResolver() {
        var browser = new AcceptHeaderLocaleResolver();
        browser.setSupportedLocales(
                Stream.of(Language.values()).map(Language::locale).toList());
        browser.setDefaultLocale(Language.EN.locale());
        var session = new SessionLocaleResolver();
        session.setDefaultLocaleFunction(browser::resolveLocale);
        return session;
    }
}
