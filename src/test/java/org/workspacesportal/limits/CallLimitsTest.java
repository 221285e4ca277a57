package org.workspacesportal.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Principal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class CallLimitsTest {

    private static final Allowance THREE = Allowance.valueOf("3/1h");
    private static final Allowance FIVE = Allowance.valueOf("5/1h");

    private final CallLimits limits = new CallLimits(new LimitSettings(
            new LimitSettings.Asking(THREE, FIVE),
            new LimitSettings.Checking(THREE, FIVE),
            new LimitSettings.Deciding(THREE, FIVE),
            DataSize.ofKilobytes(16),
            DataSize.ofKilobytes(2064),
            DataSize.ofKilobytes(256)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/requests",
                "/requests/new",
                "/requests/new/check",
                "/onboardings",
                "/api/onboardings",
                "/onboardings/ON-2026-000001/submission",
                "/api/onboardings/ON-2026-000001/decision",
                "/requests/new/change",
                "/engine-rest/process-definition/key/workspace-request/start",
                "/engine-rest/process-definition/key/workspace-request/submit-form/",
                "/engine-rest/engine/default/process-definition/some-id/start",
                "/camunda/api/engine/engine/default/process-definition/some-id/submit-form",
                "/api/requests/WS-2026-000001/decision",
                "/approvals/WS-2026-000001",
                "/approvals",
                "/engine-rest/task/some-id/complete",
                "/camunda/api/engine/engine/default/task/some-id/submit-form"
            })
    void onePersonIsSlowedDownBeforeAnAddressIs(String path) throws Exception {
        var person = IntStream.range(0, 4)
                .mapToObj(time -> call(path, "192.0.2.1", "anna"))
                .toList();
        var others = List.of(
                call(path, "192.0.2.1", "bert"), call(path, "192.0.2.1", "carl"), call(path, "192.0.2.1", "dora"));

        assertThat(person).extracting(MockHttpServletResponse::getStatus).containsExactly(200, 200, 200, 429);
        assertThat(person.get(3).getHeader("Retry-After")).isEqualTo("1200");
        assertThat(others).extracting(MockHttpServletResponse::getStatus).containsExactly(200, 200, 429);
        assertThat(call(path, "192.0.2.2", "dora").getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/requests/WS-2026-000001/withdrawal", "/engine-rest/task", "/login"})
    void othersAreNotCounted(String path) throws Exception {
        assertThat(IntStream.range(0, 9)
                        .mapToObj(time -> call(path, "192.0.2.3", "anna").getStatus()))
                .containsOnly(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "on", "YES", "1"})
    void whoSubmitsASheetInTheCallThatSendsItAsks(String yes) {
        assertThat(send("bert", yes)).isEqualTo(200);
        assertThat(call("/api/requests", "192.0.2.5", "bert").getStatus()).isEqualTo(200);
        assertThat(call("/api/requests", "192.0.2.5", "bert").getStatus()).isEqualTo(200);
        assertThat(send("bert", yes)).isEqualTo(429);
        assertThat(send("bert", "false")).isEqualTo(200);
    }

    private int send(String person, String submit) {
        var call = new MockHttpServletRequest("POST", "/api/onboardings");
        call.addParameter("submit", submit);
        return answer(call, "192.0.2.5", person).getStatus();
    }

    @Test
    void whoDecidesAboutSeveralAtOnceHasDecidedThatOften() {
        assertThat(call("/approvals", "192.0.2.4", "anna", "one", "two").getStatus())
                .isEqualTo(200);
        assertThat(call("/approvals", "192.0.2.4", "anna", "three", "four").getStatus())
                .isEqualTo(429);
        assertThat(call("/approvals/WS-2026-000001", "192.0.2.4", "anna").getStatus())
                .isEqualTo(200);
        assertThat(call("/approvals/WS-2026-000001", "192.0.2.4", "anna").getStatus())
                .isEqualTo(429);
    }

    private MockHttpServletResponse call(String path, String address, String person, String... numbers) {
        var call = new MockHttpServletRequest("POST", path);
        call.addParameter("number", numbers);
        return answer(call, address, person);
    }

    private MockHttpServletResponse answer(MockHttpServletRequest call, String address, String person) {
        call.setRemoteAddr(address);
        call.setUserPrincipal((Principal) () -> person);
        var response = new MockHttpServletResponse();
        try {
            limits.doFilter(call, response, new MockFilterChain());
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
        return response;
    }
}
