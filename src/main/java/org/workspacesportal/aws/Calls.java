package org.workspacesportal.aws;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** The one place in which a service of AWS is called, and how that went is noted. */
final class Calls {

    private final Clock clock;
    private final LastHour lastHour = new LastHour();
    private @Nullable Instant lastSuccess;
    private @Nullable Instant lastFailure;
    private @Nullable String lastFailureWords;

    Calls(Clock clock) {
        this.clock = clock;
    }

    /**
     * Makes a call.
     *
     * @throws CallNotMade when it surely changed nothing
     * @throws OutcomeUnknown when it may have
     */
    <T> T make(String operation, Supplier<T> call) {
        try {
            var answer = call.get();
            succeeded();
            return answer;
        } catch (WorkspaceRefused answered) {
            succeeded();
            throw answered;
        } catch (SdkException failure) {
            failed(FailedCall.briefly(operation, failure));
            throw FailedCall.of(operation, failure);
        }
    }

    synchronized ServiceHealth health() {
        var now = clock.instant();
        return new ServiceHealth(
                lastSuccess, lastFailure, lastFailureWords, lastHour.calls(now), lastHour.failures(now));
    }

    private synchronized void succeeded() {
        lastSuccess = clock.instant();
        lastHour.count(lastSuccess, false);
    }

    private synchronized void failed(String words) {
        lastFailure = clock.instant();
        lastFailureWords = words;
        lastHour.count(lastFailure, true);
    }
}
