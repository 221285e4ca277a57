package org.workspacesportal.supply;

import java.util.Map;

/** Lets a test say what AWS lacks. */
public final class SupplyUnderTest {

    private SupplyUnderTest() {}

    public static void lacks(Supply supply, Map<String, Lack> lacks) {
        supply.note(lacks, false);
    }
}
