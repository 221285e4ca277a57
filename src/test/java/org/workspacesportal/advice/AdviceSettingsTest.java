package org.workspacesportal.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class AdviceSettingsTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(context ->
                    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withUserConfiguration(Settings.class);

    @Test
    void allDaysOfTheWindowMayBeWanted() {
        application
                .withPropertyValues("portal.advice.days=60", "portal.advice.window=60d")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void moreDaysThanTheWindowHasStopTheStartAndThatIsSaid() {
        application.withPropertyValues("portal.advice.window=19d").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("portal.advice.days must not be more than portal.advice.window has"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tidy-every=0s", "tidy-every=soon", "days=0"})
    void nonsenseStopsTheStart(String setting) {
        application.withPropertyValues("portal.advice." + setting).run(context -> assertThat(context)
                .hasFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(AdviceSettings.class)
    static class Settings {}
}
