package org.workspacesportal.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says, instead of a stack trace, who must not be in the database and what to do. */
class PasswordsEverybodyKnowsAnalyzer extends AbstractFailureAnalyzer<PasswordsEverybodyKnows> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PasswordsEverybodyKnows cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "If this was the database of a demo, give production an empty one (spring.datasource.url,"
                        + " SPRING_DATASOURCE_URL): its desktops are made up, too. Else let those people have other"
                        + " passwords, or delete them.",
                cause);
    }
}
