package org.workspacesportal.operations;

/** The service will not start like this. */
class UnsafeStart extends RuntimeException {

    private final String remedy;

    UnsafeStart(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    /** What to do about it. */
    String remedy() {
        return remedy;
    }
}
