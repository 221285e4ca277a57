package org.workspacesportal.localaws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the SDK never shows: answers to callers that do not keep to the protocol. */
class WireTest {

    private static final String DESCRIBE = "WorkspacesService.DescribeWorkspaces";

    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalAwsUnderTest aws = LocalAwsUnderTest.start();

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void an_unsigned_call_is_refused() throws Exception {
        var workspaces = send(call("{}").header("X-Amz-Target", DESCRIBE));
        assertThat(workspaces.statusCode()).isEqualTo(400);
        assertThat(workspaces.body()).contains("\"__type\":\"MissingAuthenticationToken");

        var mail = send(call("Action=GetSendQuota"));
        assertThat(mail.statusCode()).isEqualTo(403);
        assertThat(mail.body()).contains("<Code>MissingAuthenticationToken</Code>");
    }

    @Test
    void an_unknown_operation_is_refused() throws Exception {
        var workspaces = send(signed("{}").header("X-Amz-Target", "WorkspacesService.PaintWorkspaces"));
        assertThat(workspaces.statusCode()).isEqualTo(400);
        assertThat(workspaces.headers().firstValue("x-amzn-ErrorType")).hasValue("UnknownOperationException");
        assertThat(workspaces.body()).contains("PaintWorkspaces");

        assertThat(send(signed("{}").header("X-Amz-Target", "OtherService.DescribeWorkspaces"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(signed("Action=Sing&Version=2010-12-01")).body()).contains("<Code>InvalidAction</Code>");
    }

    @Test
    void a_body_that_is_no_json_object_of_the_right_types_is_refused() throws Exception {
        for (var body : new String[] {
            "{",
            "[]",
            "{} {}",
            "null",
            "{\"WorkspaceIds\":\"ws-123456789\"}",
            "{\"WorkspaceIds\":[1]}",
            "{\"Limit\":\"5\"}"
        }) {
            var answer = send(signed(body).header("X-Amz-Target", DESCRIBE));
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body()).as(body).contains("\"__type\":\"SerializationException\"");
        }
    }

    @Test
    void an_empty_body_and_null_members_mean_nothing_given() throws Exception {
        assertThat(send(signed("").header("X-Amz-Target", DESCRIBE)).statusCode())
                .isEqualTo(200);
        assertThat(send(signed("{\"Limit\":null}").header("X-Amz-Target", DESCRIBE))
                        .body())
                .isEqualTo("{\"Workspaces\":[]}");
    }

    @Test
    void broken_constraints_are_counted_and_told_with_their_place() throws Exception {
        var body = "{\"Workspaces\":[{\"DirectoryId\":\"d-9067f0c1a2\",\"UserName\":\"\"}]}";

        var answer = send(signed(body).header("X-Amz-Target", "WorkspacesService.CreateWorkspaces"));

        assertThat(answer.body())
                .contains("2 validation errors detected: Value '' at 'workspaces.1.member.userName' failed to satisfy"
                        + " constraint: Member must have length greater than or equal to 1; Value null at"
                        + " 'workspaces.1.member.bundleId' failed to satisfy constraint: Member must not be null");
    }

    @Test
    void members_aws_does_not_know_never_come_back() throws Exception {
        var body =
                "{\"Workspaces\":[{\"DirectoryId\":\"d-9067f0c1a2\",\"UserName\":\"anna\",\"BundleId\":\"wsb-standard1\","
                        + "\"State\":\"SUSPENDED\",\"WorkspaceProperties\":null,\"Tags\":null}]}";

        var answer = send(signed(body).header("X-Amz-Target", "WorkspacesService.CreateWorkspaces"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"State\":\"PENDING\"").doesNotContain("SUSPENDED");
    }

    @Test
    void a_huge_body_is_refused() throws Exception {
        var answer = send(signed("x".repeat(12 * 1024 * 1024 + 1)).header("X-Amz-Target", DESCRIBE));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void only_posts_to_the_root_are_calls() throws Exception {
        assertThat(send(HttpRequest.newBuilder(aws.aws().endpoint())).statusCode())
                .isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder(aws.aws().endpoint().resolve("/v2/email"))
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void every_answer_has_a_request_id() throws Exception {
        assertThat(send(call("")).headers().firstValue("x-amzn-RequestId")).isPresent();
        assertThat(send(signed("").header("X-Amz-Target", DESCRIBE)).headers().firstValue("x-amzn-RequestId"))
                .isPresent();
    }

    private HttpRequest.Builder signed(String body) {
        return call(body).header("Authorization", "AWS4-HMAC-SHA256 Credential=test/x");
    }

    private HttpRequest.Builder call(String body) {
        return HttpRequest.newBuilder(aws.aws().endpoint()).POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
