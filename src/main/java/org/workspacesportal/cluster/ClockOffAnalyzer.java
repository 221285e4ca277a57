package org.workspacesportal.cluster;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do about a clock that is off. */
class ClockOffAnalyzer extends AbstractFailureAnalyzer<ClockOff> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ClockOff cause) {
        return new FailureAnalysis(
                cause.getMessage() + ". It would take up what other nodes have in hand, or leave what is due.",
                "Have NTP set the clocks of this machine and of the database's; docs/production.md tells more.",
                cause);
    }
}
