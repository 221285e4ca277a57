package org.workspacesportal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.workspaces.model.WorkSpacesException;

class CallsTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final MovedClock clock = new MovedClock();
    private final Calls calls = new Calls(clock);

    @Test
    void whereNobodyHasCalledNothingIsKnown() {
        assertThat(calls.health()).isEqualTo(new ServiceHealth(null, null, null, 0, 0));
        assertThat(calls.health().isFailing()).isFalse();
    }

    @Test
    void aThrottledCallIsAFailureUntilOneWorksAgain() {
        calls.make("DescribeTags", () -> "tags");
        clock.now = START.plusSeconds(5);
        fails("CreateWorkspaces", answer("ThrottlingException", 400, "Rate exceeded"));

        assertThat(calls.health())
                .isEqualTo(new ServiceHealth(
                        START, START.plusSeconds(5), "CreateWorkspaces: ThrottlingException (400)", 2, 1));
        assertThat(calls.health().isFailing()).isTrue();

        clock.now = START.plusSeconds(9);
        assertThat(calls.make("CreateWorkspaces", () -> "made")).isEqualTo("made");
        assertThat(calls.health().isFailing()).isFalse();
        assertThat(calls.health().lastFailure()).isEqualTo(START.plusSeconds(5));
    }

    @Test
    void aServiceThatSaysNoToWhatWasAskedWorks() {
        assertThatThrownBy(() -> calls.make("CreateWorkspaces", () -> {
                    throw new WorkspaceRefused(WorkspaceRefused.QUOTA_REACHED, "Too many");
                }))
                .isInstanceOf(WorkspaceRefused.class);

        assertThat(calls.health()).isEqualTo(new ServiceHealth(START, null, null, 1, 0));
    }

    @Test
    void theWordsNameNobodyAndNoKey() {
        assertThat(wordsAfter(answer("MessageRejected", 400, "Not verified: anna@example.net")))
                .isEqualTo("SendRawEmail: MessageRejected (400)");
        assertThat(wordsAfter(answer("no code but anna@example.net", 500, ""))).isEqualTo("SendRawEmail: ? (500)");
        assertThat(wordsAfter(SdkClientException.create(
                        "Unable to execute request of AKIAEXAMPLE", new ConnectException("refused by 192.0.2.1"))))
                .isEqualTo("SendRawEmail: ConnectException");
        assertThat(wordsAfter(SdkClientException.create(
                        "Unable to load credentials from any of the providers: profile of Anna")))
                .isEqualTo("SendRawEmail: no credentials");
    }

    @Test
    void callsOfMoreThanAnHourAgoDoNotCount() {
        calls.make("DescribeTags", () -> "tags");
        clock.now = START.plus(Duration.ofMinutes(59));
        fails("DescribeTags", answer("InternalFailure", 500, "Sorry"));
        assertThat(counts()).containsExactly(2, 1);

        clock.now = START.plus(Duration.ofMinutes(60));
        calls.make("DescribeTags", () -> "tags");
        assertThat(counts()).containsExactly(2, 1);

        clock.now = START.plus(Duration.ofMinutes(119));
        assertThat(counts()).containsExactly(1, 0);
        clock.now = START.plus(Duration.ofDays(2));
        assertThat(counts()).containsExactly(0, 0);
    }

    private int[] counts() {
        var health = calls.health();
        return new int[] {health.callsInLastHour(), health.failuresInLastHour()};
    }

    private @Nullable String wordsAfter(SdkException failure) {
        fails("SendRawEmail", failure);
        return calls.health().lastFailureWords();
    }

    private void fails(String operation, SdkException failure) {
        assertThatThrownBy(() -> calls.make(operation, () -> {
                    throw failure;
                }))
                .hasCause(failure);
    }

    private static SdkException answer(String code, int status, String text) {
        return WorkSpacesException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(text)
                        .build())
                .build();
    }

    private static final class MovedClock extends Clock {

        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
