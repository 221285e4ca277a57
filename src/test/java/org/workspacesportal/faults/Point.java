package org.workspacesportal.faults;

import java.util.List;
import java.util.Locale;

/**
 * A point a node comes to while it works, as it can be seen from outside.
 *
 * @param what what it is in words, for the table of faults
 * @param where what it talks to at that point
 * @param when whether it has been heard then
 * @param words what it says there, all of these
 */
record Point(String what, Where where, When when, List<String> words) {

    /** What a node talks to. */
    enum Where {
        DATABASE,
        AWS
    }

    /** Before what it says has reached the other side, or after that was taken and before its answer. */
    enum When {
        BEFORE,
        AFTER
    }

    /** The end of a transaction in which all of this was said. */
    static Point commit(String what, When when, String... words) {
        return new Point(
                "%s, %s COMMIT".formatted(what, when.name().toLowerCase(Locale.ROOT)),
                Where.DATABASE,
                when,
                List.of(words));
    }

    /** A call of AWS in which all of this was said. */
    static Point call(String what, When when, String... words) {
        return new Point(
                when == When.BEFORE ? what + ", before AWS takes it" : what + ", after AWS took it",
                Where.AWS,
                when,
                List.of(words));
    }

    boolean isAt(Where where, When when, String said) {
        return this.where == where && this.when == when && words.stream().allMatch(said::contains);
    }
}
