package org.workspacesportal.login;

import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** What browsers are told to keep from pages and answers, whoever wrote what stands in them. */
@Component
class PageHeaders {

    /** Our pages load nothing but our own style sheets and scripts, and send forms to nobody else. */
    private static final String PAGES =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:;"
                    + " form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private static final String PROGRAMS = "default-src 'none'; frame-ancestors 'none'";

    private static final String NO_DEVICES =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                    + " microphone=(), midi=(), payment=(), usb=()";

    private final boolean https;

    PageHeaders(ServerProperties server) {
        this.https =
                Boolean.TRUE.equals(server.getServlet().getSession().getCookie().getSecure());
    }

    void forPages(HeadersConfigurer<HttpSecurity> headers) {
        common(headers, ReferrerPolicy.NO_REFERRER).contentSecurityPolicy(policy -> policy.policyDirectives(PAGES));
    }

    void forPrograms(HeadersConfigurer<HttpSecurity> headers) {
        common(headers, ReferrerPolicy.NO_REFERRER).contentSecurityPolicy(policy -> policy.policyDirectives(PROGRAMS));
    }

    /** Camunda's web apps say themselves what they load and what may be kept. */
    void forWebApps(HeadersConfigurer<HttpSecurity> headers) {
        common(headers, ReferrerPolicy.SAME_ORIGIN).cacheControl(cache -> cache.disable());
    }

    private HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers, ReferrerPolicy referrer) {
        return headers.referrerPolicy(policy -> policy.policy(referrer))
                .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                // A proxy in front may end TLS; where cookies go by https only, so does everything.
                .httpStrictTransportSecurity(transport -> transport.requestMatcher(call -> https || call.isSecure()));
    }
}
