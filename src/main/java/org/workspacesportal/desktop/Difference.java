package org.workspacesportal.desktop;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something about a desktop that is not as the portal made it.
 *
 * @param property what: {@code bundle}, {@code running-mode}, {@code auto-stop}, {@code compute-type}, {@code root-volume} or {@code user-volume}
 * @param expected how it was made or accepted, null where it had none
 * @param now how AWS shows it, null where it has none
 */
public record Difference(
        String property,
        @Nullable String expected,
        @Nullable String now) {

    boolean isOne() {
        return !Objects.equals(expected, now);
    }
}
