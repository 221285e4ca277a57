package org.workspacesportal.limits;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.stereotype.Component;

/** Lets in calls of a shape and size that people and programs have, before anybody reads more of them. */
@Component
@EnableConfigurationProperties(LimitSettings.class)
public class CallShape {

    private final LimitSettings settings;

    CallShape(LimitSettings settings) {
        this.settings = settings;
    }

    /** Guards what a filter chain guards; what is refused has the headers of that chain. */
    public void guard(HttpSecurity http) {
        http.addFilterAfter(new BodyLimits(settings), HeaderWriterFilter.class);
    }

    /** Guards a filter chain behind which forms are read. */
    public void guardForms(HttpSecurity http) {
        guard(http);
        http.addFilterAfter(new WholeForms(), BodyLimits.class);
    }
}
