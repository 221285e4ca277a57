package org.workspacesportal.aws;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call that was made to see whether it may be made.
 *
 * @param permission as policies name it, {@code workspaces:DescribeWorkspaces} say
 * @param outcome whether it may be made
 * @param words the operation and AWS's code, where it was not simply carried out
 * @param ahead how far AWS's clock is ahead of this machine's; null where no answer came
 */
public record DryCall(
        String permission,
        Outcome outcome,
        String words,
        @Nullable Duration ahead) {

    /** Whether a call may be made. */
    public enum Outcome {
        /** AWS carried it out, or refused it only because there is no such thing. */
        ALLOWED,
        /** AWS knows who calls, who may not. */
        DENIED,
        /** AWS does not know who calls, or nobody calls: credentials are missing, wrong or over. */
        UNKNOWN_CALLER,
        /** AWS did not say. */
        UNKNOWN
    }

    public boolean is(Outcome other) {
        return outcome == other;
    }
}
