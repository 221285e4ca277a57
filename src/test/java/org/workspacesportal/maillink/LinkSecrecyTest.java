package org.workspacesportal.maillink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LinkSecrecyTest {

    private static final String TOKEN = "Zm9vYmFy-_Zm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZ";

    @ParameterizedTest
    @CsvSource({
        "/decisions/TOKEN, /decisions/...",
        "/decisions/TOKEN/and/more, /decisions/...",
        "/decisions/TOKEN;x=1, /decisions/...",
        "/decisions/%54OKEN, /decisions/...",
        "/decisions/short, /decisions/...",
        "/desktops/keep/TOKEN, /desktops/keep/...",
        "/desktops/keep/short;x, /desktops/keep/...",
        "/desktops/ws-0a1b2c3d4, /desktops/ws-0a1b2c3d4",
        "//decisions/TOKEN, //decisions/...",
        "/rewritten/TOKEN, /rewritten/...",
        "/%64ecisions/TOKEN, /%64ecisions/...",
        "/approvals/WS-2026-000001, /approvals/WS-2026-000001",
        "/, /"
    })
    void logsGetAPathWithoutTheToken(String path, String logged) throws Exception {
        var call = new MockHttpServletRequest("GET", path.replace("TOKEN", TOKEN));

        new LinkSecrecy().doFilter(call, new MockHttpServletResponse(), new MockFilterChain());

        assertThat(call.getAttribute("portal.path")).isEqualTo(logged);
    }
}
