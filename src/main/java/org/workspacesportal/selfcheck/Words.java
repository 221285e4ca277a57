package org.workspacesportal.selfcheck;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in one line why something failed. */
final class Words {

    private static final int LIMIT = 300;

    private Words() {}

    /** What the innermost cause says, as those around it only repeat that something failed. */
    static String of(@Nullable Throwable failure) {
        var cause = Stream.iterate(failure, Words::isThere, Throwable::getCause)
                .reduce((outer, inner) -> inner)
                .orElse(failure);
        if (cause == null) {
            return "failed";
        }
        var message = cause.getMessage();
        if (message != null && message.startsWith("Unable to load region")) {
            // The SDK goes on with the names of all its classes that looked for one.
            return "AWS_REGION is not set";
        }
        return cut(
                message == null || message.isBlank()
                        ? cause.getClass().getSimpleName()
                        : message.strip().lines().findFirst().orElse(""));
    }

    /** What is looked at in an account: {@code AWS, rights} in the portal's own, {@code AWS emea, rights} in the one of that name. */
    static String at(String account, String what) {
        return account.isEmpty() ? what : what.replaceFirst("^AWS", "AWS " + account);
    }

    private static boolean isThere(@Nullable Throwable failure) {
        return failure != null;
    }

    private static String cut(String line) {
        return line.length() > LIMIT ? line.substring(0, LIMIT) + "..." : line;
    }
}
