package org.workspacesportal.localaws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LocalAwsConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(context ->
                    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withBean(Clock.class, TestClock::new)
            .withUserConfiguration(LocalAwsConfiguration.class, DemoMailboxController.class);

    @Test
    void it_runs_by_default_and_says_so(CapturedOutput log) {
        application.run(context -> {
            assertThat(context).hasSingleBean(LocalAws.class).hasSingleBean(DemoMailboxController.class);
            assertThat(context.getBean(LocalAwsSettings.class).pendingFor()).isEqualTo(Duration.ofSeconds(8));
            assertThat(context.getBean(LocalAwsSettings.class).verifiedSenders())
                    .containsExactly("workspaces-portal@example.com");
            assertThat(log)
                    .contains("WARN")
                    .contains("No real AWS")
                    .contains(context.getBean(LocalAws.class).endpoint().toString());
        });
    }

    @Test
    void desktops_rest_as_long_as_in_aws_unless_told_otherwise() {
        application
                .withPropertyValues("portal.local-aws.volume-change-after=2m")
                .run(context -> {
                    var times = context.getBean(ChangeSettings.class);
                    assertThat(times.volumeChangeAfter()).isEqualTo(Duration.ofMinutes(2));
                    assertThat(times.computeChangeAfter()).isEqualTo(Duration.ofHours(6));
                    assertThat(times.computeDowngradeAfter()).isEqualTo(Duration.ofDays(30));
                    assertThat(ChangeSettings.defaults().volumeChangeAfter()).isEqualTo(Duration.ofHours(6));
                });
    }

    @Test
    void it_never_runs_beside_real_aws() {
        application.withPropertyValues("portal.aws.mode=aws").run(context -> assertThat(context)
                .doesNotHaveBean(LocalAws.class)
                .doesNotHaveBean(DemoMailboxController.class));
    }

    @Test
    void it_refuses_settings_that_make_no_sense() {
        for (var setting : new String[] {
            "port=70000",
            "pending-for=-1s",
            "invisible-for=-1s",
            "calls-per-second=0",
            "burst=0",
            "desktop-quota=-1",
            "mails-per-second=0",
            "power-for=-1s",
            "rebuild-for=-1s",
            "update-for=-1s",
            "snapshot-after=-1s",
            "volume-change-after=-1s",
            "compute-change-after=-1s",
            "compute-downgrade-after=-1s"
        }) {
            application
                    .withPropertyValues("portal.local-aws." + setting)
                    .run(context -> assertThat(context).as(setting).hasFailed());
        }
    }

    @Test
    void a_taken_port_is_named() {
        application.run(first -> {
            var port = first.getBean(LocalAws.class).endpoint().getPort();
            application
                    .withPropertyValues("portal.local-aws.port=" + port)
                    .run(second ->
                            assertThat(second).getFailure().rootCause().hasMessageContaining("Address already in use"));
        });
    }
}
