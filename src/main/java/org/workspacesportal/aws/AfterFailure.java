package org.workspacesportal.aws;

/** What is done about a call that failed. */
enum AfterFailure {
    /** AWS was asked too fast: the same again, and everything more slowly. */
    SLOWER,
    /** AWS refused several together, and one of them may be what it does not like: each half again. */
    IN_HALVES,
    /** The account may not have so many more: as many as half of them, and the rest is told. */
    HALF,
    /** It does no harm twice: the same again, after a pause. */
    LATER,
    /** Whoever wanted it is told. */
    GIVE_UP;

    private static final int ATTEMPTS = 3;

    static AfterFailure of(Batch<?, ?> batch, RuntimeException failed) {
        if (failed instanceof CallNotMade busy && busy.isThrottled()) {
            return SLOWER;
        }
        if (failed instanceof WorkspaceRefused refused && refused.isForQuota()) {
            return batch.size() > 1 ? HALF : GIVE_UP;
        }
        if (isForGood(failed)) {
            return batch.size() > 1 ? IN_HALVES : GIVE_UP;
        }
        return batch.operation().repeatable() && batch.attempts() < ATTEMPTS && isPassing(failed) ? LATER : GIVE_UP;
    }

    private static boolean isForGood(RuntimeException failed) {
        return failed instanceof WorkspaceRefused || failed instanceof CallNotMade refused && refused.isForGood();
    }

    private static boolean isPassing(RuntimeException failed) {
        return failed instanceof OutcomeUnknown || failed instanceof CallNotMade lost && !lost.isAnswered();
    }
}
