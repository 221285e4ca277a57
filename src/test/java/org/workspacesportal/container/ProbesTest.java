package org.workspacesportal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalTest;

/** What the files below docker/ ask the portal, whether it lives and whether it is ready, is answered to strangers. */
@PortalTest
class ProbesTest {

    private static final Pattern PATH = Pattern.compile("/actuator/[a-z/]+(?=\\s)");

    @Autowired
    PortalClient portal;

    @Test
    void isAnswered() {
        var paths = Stream.of("kubernetes.yaml", "healthcheck")
                .map(ContainerFiles::text)
                .flatMap(text -> PATH.matcher(text).results())
                .map(found -> found.group())
                .distinct();

        assertThat(paths)
                .contains("/actuator/health/liveness", "/actuator/health/readiness")
                .allSatisfy(path -> assertThat(
                                portal.raw("GET " + path + " HTTP/1.0").status())
                        .as(path)
                        .isEqualTo(200));
    }
}
