package org.workspacesportal.reclaim;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a pass may still do. Each look costs AWS a call, whether anything comes of it or not, and so looks are counted, too. */
final class Effort {

    private static final Logger LOG = LoggerFactory.getLogger(Effort.class);

    /** After so many failures in a row AWS, or the database, is away, and tomorrow is another day. */
    private static final int ENOUGH = 3;

    private static final int LOOKS = 2;

    private final int cap;
    private int done;
    private int looks;
    private int failed;

    Effort(int cap) {
        this.cap = cap;
    }

    /** How often a pass looks at most. */
    static int looks(int cap) {
        return Math.multiplyExact(LOOKS, cap);
    }

    boolean isLeft() {
        return done < cap && looks < looks(cap) && failed < ENOUGH;
    }

    /**
     * Tries something that costs a look; a failure is noted and kept for the next pass.
     *
     * @param act whether it did anything
     */
    void attempt(Object about, BooleanSupplier act) {
        looks++;
        try {
            if (act.getAsBoolean()) {
                done++;
            }
            failed = 0;
        } catch (RuntimeException failure) {
            failed++;
            LOG.warn("Nothing could be done about {}, next try in the next pass: {}", about, failure.getMessage());
        }
    }

    int done() {
        return done;
    }
}
