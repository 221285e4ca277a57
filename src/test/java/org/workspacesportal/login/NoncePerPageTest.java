package org.workspacesportal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.AtOnce;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalTest;

@PortalTest
class NoncePerPageTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

    @Autowired
    PortalClient portal;

    @Test
    void aPageMayRunItsOwnScriptsWhoeverOpensOneAtTheSameMoment() throws Exception {
        var people = Stream.of("employee", "colleague", "approver", "deputy")
                .map(portal::browser)
                .toList();

        var pages = AtOnce.all(people.stream()
                .<Callable<List<PortalClient.Answer>>>map(browser -> () -> IntStream.range(0, 25)
                        .mapToObj(time -> browser.get(TASKLIST))
                        .toList())
                .toList());

        assertThat(pages).flatMap(list -> list).hasSize(100).allSatisfy(page -> assertThat(found(IN_PAGE, page.body()))
                .isNotEmpty()
                .containsOnlyElementsOf(found(IN_HEADER, page.header("Content-Security-Policy"))));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
