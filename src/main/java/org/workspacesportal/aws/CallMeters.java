package org.workspacesportal.aws;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.http.HttpMetric;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.metrics.SdkMetric;

/** Tells monitoring of every call the SDK makes: which, how long it took, and what came of it. */
@Component
class CallMeters implements MetricPublisher {

    private final MeterRegistry meters;

    CallMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void publish(MetricCollection call) {
        values(call, CoreMetric.API_CALL_DURATION).forEach(duration -> Timer.builder("portal.aws.calls")
                .description("Calls of AWS, without the wait for their turn; refused is what AWS says no to, of a call"
                        + " with no answer nobody knows what came of it")
                .tag("service", name(call, CoreMetric.SERVICE_ID))
                .tag("operation", name(call, CoreMetric.OPERATION_NAME))
                .tag("outcome", outcome(call))
                .register(meters)
                .record(duration));
    }

    private static String outcome(MetricCollection call) {
        if (values(call, CoreMetric.API_CALL_SUCCESSFUL).contains(true)) {
            return "ok";
        }
        var errors = ofAttempts(call, CoreMetric.ERROR_TYPE);
        if (errors.contains("Throttling")) {
            return "throttled";
        }
        var statuses = ofAttempts(call, HttpMetric.HTTP_STATUS_CODE);
        if (statuses.isEmpty()) {
            return "no-answer";
        }
        return statuses.stream().allMatch(status -> status >= 400 && status < 500) ? "refused" : "failed";
    }

    private static String name(MetricCollection call, SdkMetric<String> which) {
        return values(call, which).stream().findFirst().orElse("unknown");
    }

    /** Of the call itself. */
    private static <T> List<T> values(MetricCollection call, SdkMetric<T> which) {
        return call.metricValues(which);
    }

    private static <T> List<T> ofAttempts(MetricCollection call, SdkMetric<T> which) {
        return call.children().stream()
                .flatMap(attempt -> Stream.concat(Stream.of(attempt), attempt.children().stream()))
                .flatMap(part -> part.metricValues(which).stream())
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public void close() {
        // Nothing is kept.
    }
}
