package org.workspacesportal.operations;

import java.util.List;
import java.util.stream.Collectors;

/** The service will not start like this. */
class UnsafeStart extends RuntimeException {

    private final String remedy;

    UnsafeStart(String headline, List<Finding> findings, String remedy) {
        super(findings.stream()
                .map(finding -> "  - " + finding.asText())
                .collect(Collectors.joining("\n", headline + ":\n\n", "")));
        this.remedy = remedy;
    }

    /** What to do about all of it. */
    String remedy() {
        return remedy;
    }
}
