package org.workspacesportal.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The compute types between which AWS changes a desktop, from the smallest to the largest. */
final class Sizes {

    private static final List<String> UPWARDS = List.of("VALUE", "STANDARD", "PERFORMANCE", "POWER", "POWERPRO");

    private Sizes() {}

    /** Whether a desktop can get this size, or have another one. */
    static boolean canChange(@Nullable String computeType) {
        return computeType != null && UPWARDS.contains(computeType);
    }

    static boolean isSmaller(String wanted, @Nullable String present) {
        return UPWARDS.indexOf(wanted) < UPWARDS.indexOf(String.valueOf(present));
    }
}
