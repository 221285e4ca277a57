package org.workspacesportal.quota;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomTest {

    @ParameterizedTest
    @CsvSource({
        "0,10,false,false",
        "8,10,false,false",
        "9,10,true,false",
        "10,10,true,true",
        "11,10,true,true",
        "0,0,true,true"
    })
    void isFullOrNearlySo(int used, int allowed, boolean nearly, boolean full) {
        var room = new Room(Quotas.USUAL, used, allowed);

        assertThat(room.isNearlyFull()).isEqualTo(nearly);
        assertThat(room.isFull()).isEqualTo(full);
    }

    @Test
    void sizesThatStandOutHaveTheirOwn() {
        assertThat(Quotas.ofSize("POWERPRO")).isEqualTo("WORKSPACES");
        assertThat(Quotas.ofSize("")).isEqualTo("WORKSPACES");
        assertThat(Quotas.ofSize(null)).isEqualTo("WORKSPACES");
        assertThat(Quotas.ofSize("GRAPHICS_G4DN")).isEqualTo("GRAPHICS_G4DN");
        assertThat(Quotas.ofSize("GENERALPURPOSE_4XLARGE")).isEqualTo("GENERALPURPOSE_4XLARGE");
    }
}
