package org.workspacesportal.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WrongAccountTest {

    private final Supply supply = new Supply();

    @Test
    void whereAwsHasNothingAtAllNobodyIsRefusedAndTheAdminsSeeIt() {
        supply.note(Map.of("standard", Lack.BUNDLE, "linux", Lack.DIRECTORY), true);

        assertThat(supply.notToBeHad()).isEmpty();
        assertThat(supply.lacking()).containsOnlyKeys("standard", "linux");

        supply.note(Map.of("linux", Lack.DIRECTORY), false);

        assertThat(supply.notToBeHad()).containsExactly("linux");
    }
}
