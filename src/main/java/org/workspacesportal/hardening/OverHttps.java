package org.workspacesportal.hardening;

import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where people come by https, cookies go by https only, browsers are told to come by it always, and the web apps take changes from our own pages
 * only. The demo comes by http, where all of that would lock people out.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
class OverHttps implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var address = environment.getProperty("portal.base-url", "");
        if (!address.toLowerCase(Locale.ROOT).startsWith("https://")) {
            return;
        }
        var webApps = "camunda.bpm.webapp.";
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "over https",
                        Map.of(
                                "server.servlet.session.cookie.secure",
                                true,
                                webApps + "session-cookie.enable-secure-cookie",
                                true,
                                webApps + "csrf.enable-secure-cookie",
                                true,
                                webApps + "csrf.target-origin",
                                address,
                                webApps + "header-security.hsts-disabled",
                                false)));
    }
}
