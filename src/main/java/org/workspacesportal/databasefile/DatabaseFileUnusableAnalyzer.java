package org.workspacesportal.databasefile;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says, instead of a stack trace, what is wrong with the file of the database and what to do. */
class DatabaseFileUnusableAnalyzer extends AbstractFailureAnalyzer<DatabaseFileUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseFileUnusable cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
