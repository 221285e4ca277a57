package org.workspacesportal.limits;

import org.apache.catalina.filters.FailedRequestFilter;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts what costs little before the login, and what has to know the person behind it. */
@Configuration
@EnableConfigurationProperties(LimitSettings.class)
class LimitsConfiguration {

    @Bean
    FilterRegistrationBean<BodyLimits> bodyLimits(LimitSettings settings) {
        return ordered(new FilterRegistrationBean<>(new BodyLimits(settings)), Ordered.HIGHEST_PRECEDENCE + 10);
    }

    /** The server leaves out what is too much of a form; half a form is none. */
    @Bean
    FilterRegistrationBean<FailedRequestFilter> halfForms() {
        return ordered(new FilterRegistrationBean<>(new FailedRequestFilter()), Ordered.HIGHEST_PRECEDENCE + 11);
    }

    @Bean
    FilterRegistrationBean<CallLimits> callLimits(LimitSettings settings) {
        return ordered(
                new FilterRegistrationBean<>(new CallLimits(settings)), SecurityProperties.DEFAULT_FILTER_ORDER + 1);
    }

    @Bean
    Jackson2ObjectMapperBuilderCustomizer jsonLimits() {
        return builder -> builder.postConfigurer(JsonLimits::applyTo);
    }

    private static <T extends jakarta.servlet.Filter> FilterRegistrationBean<T> ordered(
            FilterRegistrationBean<T> registration, int order) {
        registration.setOrder(order);
        return registration;
    }
}
