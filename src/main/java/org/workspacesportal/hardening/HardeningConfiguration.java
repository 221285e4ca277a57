package org.workspacesportal.hardening;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the limit of lists before both doors to the engine's REST API. */
@Configuration
class HardeningConfiguration {

    @Bean
    FilterRegistrationBean<BoundedLists> boundedLists(ProcessEngineConfigurationImpl engine) {
        // The engine reads its settings only when it starts.
        var registration = new FilterRegistrationBean<>(new BoundedLists(engine::getQueryMaxResultsLimit));
        registration.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
        return registration;
    }
}
