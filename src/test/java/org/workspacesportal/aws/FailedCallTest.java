package org.workspacesportal.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.workspaces.model.WorkSpacesException;

class FailedCallTest {

    @ParameterizedTest
    @CsvSource({
        "ThrottlingException, 400, CallNotMade",
        "AccessDeniedException, 400, CallNotMade",
        "UnrecognizedClientException, 403, CallNotMade",
        "ThrottlingException, 503, CallNotMade",
        "InternalFailure, 500, OutcomeUnknown",
        "ServiceUnavailable, 503, OutcomeUnknown",
    })
    void anAnswerTellsWhetherTheCallCanHaveHadAnEffect(String code, int status, String meaning) {
        var failed = FailedCall.of("CreateWorkspaces", answer(code, status));

        assertThat(failed.getClass().getSimpleName()).isEqualTo(meaning);
        assertThat(failed).hasMessageContainingAll("CreateWorkspaces", code, "said so");
    }

    @Test
    void aCallThatNeverLeftHadNone() {
        var refused = SdkClientException.create("Unable to execute HTTP request", new ConnectException("refused"));

        assertThat(FailedCall.of("CreateWorkspaces", refused)).isInstanceOf(CallNotMade.class);
    }

    @Test
    void aCallWhoseAnswerNeverCameMayHaveHadOne() {
        var lost = SdkClientException.create("Unable to execute HTTP request", new SocketTimeoutException("read"));

        assertThat(FailedCall.of("CreateWorkspaces", lost)).isInstanceOf(OutcomeUnknown.class);
        assertThat(FailedCall.of("CreateWorkspaces", ApiCallTimeoutException.create(30_000)))
                .isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void aFailureSaysWhatItMeansAndWhatToDo() {
        assertThat(FailedCall.of("CreateWorkspaces", answer("ThrottlingException", 400)))
                .hasMessageContainingAll("Nothing was changed", "wait a while", "increment the retries");
        assertThat(FailedCall.of("CreateWorkspaces", answer("AccessDeniedException", 400)))
                .hasMessageContainingAll("Nothing was changed", "its role may do this");
        assertThat(FailedCall.of("CreateWorkspaces", answer("InternalFailure", 500)))
                .hasMessageContainingAll("may have taken effect", "makes nothing twice");
        assertThat(FailedCall.of("SendRawEmail", answer("InternalFailure", 500)))
                .hasMessageContaining("may send it twice");
    }

    @ParameterizedTest
    @CsvSource({
        "ResourceLimitExceededException, true",
        "InvalidParameterValuesException, true",
        "ValidationException, true",
        "AccessDeniedException, false",
        "ThrottlingException, false",
    })
    void whatWasAskedIsWrongForGoodOrNotNow(String code, boolean forGood) {
        assertThat(FailedCall.isForGood(answer(code, 400))).isEqualTo(forGood);
    }

    private static AwsServiceException answer(String code, int status) {
        return WorkSpacesException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("said so")
                        .build())
                .build();
    }
}
