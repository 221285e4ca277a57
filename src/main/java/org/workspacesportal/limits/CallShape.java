package org.workspacesportal.limits;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.stereotype.Component;

/** Lets in calls of a shape and size that people and programs have, and reads bodies of those alone who may make the call. */
@Component
@EnableConfigurationProperties(LimitSettings.class)
public class CallShape {

    private final BodySizes sizes;

    CallShape(LimitSettings settings) {
        this.sizes = new BodySizes(settings);
    }

    /** Guards what a filter chain guards; what is refused has the headers of that chain. */
    public void guard(HttpSecurity http) {
        http.addFilterAfter(new BodyLimits(sizes), HeaderWriterFilter.class);
        http.addFilterAfter(new UnknownLengths(sizes), AuthorizationFilter.class);
    }

    /** Guards a filter chain behind which forms are read. */
    public void guardForms(HttpSecurity http) {
        guard(http);
        http.addFilterAfter(new FileSenders(), BodyLimits.class);
        http.addFilterAfter(new WholeForms(), FileSenders.class);
    }
}
