package org.workspacesportal.databasefile;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says what to do where the file of the database turned out to be damaged, or not to be written to, when more of it was read. */
class BrokenFileAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private final Environment environment;

    BrokenFileAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        var innermost = innermost(cause);
        return DatabaseFile.of(environment.getProperty("spring.datasource.url", ""))
                .filter(file -> innermost.getClass().getName().startsWith("org.h2.mvstore."))
                .map(file -> new FailureAnalysis(
                        "The database file %s cannot be used: %s"
                                .formatted(file.path(), String.valueOf(innermost.getMessage())),
                        "See that its disk has room. If it has, the file is damaged: " + DatabaseFileGuard.BACKUP,
                        cause))
                .orElse(null);
    }

    private static Throwable innermost(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
