package org.workspacesportal.login;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.People;
import org.workspacesportal.limits.CallShape;

/** What every filter chain begins with: calls of a shape that people and programs have, by people who are still who they were. */
@Component
class ChainGuards {

    private final CallShape callShape;
    private final LivingLogin livingLogin;

    ChainGuards(CallShape callShape, People people, LoginSettings settings) {
        this.callShape = callShape;
        this.livingLogin = new LivingLogin(people, settings.lifetime());
    }

    void guard(HttpSecurity http) {
        callShape.guard(http);
        http.addFilterAfter(livingLogin, HeaderWriterFilter.class);
    }

    /** For a chain behind which forms are read. */
    void guardForms(HttpSecurity http) {
        callShape.guardForms(http);
        http.addFilterAfter(livingLogin, HeaderWriterFilter.class);
    }
}
