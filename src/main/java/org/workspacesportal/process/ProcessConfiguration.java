package org.workspacesportal.process;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the actor filter right behind the login. */
@Configuration
class ProcessConfiguration {

    @Bean
    FilterRegistrationBean<ActorFilter> actorFilter(CurrentActor currentActor) {
        var registration = new FilterRegistrationBean<>(new ActorFilter(currentActor));
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }
}
