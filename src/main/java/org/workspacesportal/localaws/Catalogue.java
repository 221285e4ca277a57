package org.workspacesportal.localaws;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bundles of the local endpoint, all of them AWS's own. */
final class Catalogue {

    static final String OWNER = "AMAZON";

    /**
     * One bundle.
     *
     * @param rootGib size of the root volume in GiB
     * @param userGib size of the user volume in GiB
     */
    record Bundle(String id, String name, String computeType, String operatingSystem, int rootGib, int userGib) {}

    static final List<Bundle> BUNDLES = List.of(
            windows("wsb-value0001", "Value", "VALUE", 80, 10),
            windows("wsb-standard1", "Standard", "STANDARD", 80, 50),
            windows("wsb-performance1", "Performance", "PERFORMANCE", 80, 100),
            windows("wsb-power0001", "Power", "POWER", 175, 100),
            new Bundle("wsb-linux0001", "Standard with Ubuntu 22.04", "STANDARD", "UBUNTU_22_04", 80, 50));

    private Catalogue() {}

    static Optional<Bundle> bundle(@Nullable String id) {
        return BUNDLES.stream().filter(bundle -> bundle.id().equals(id)).findFirst();
    }

    private static Bundle windows(String id, String size, String computeType, int rootGib, int userGib) {
        return new Bundle(
                id,
                size + " with Windows 10 (Server 2022 based)",
                computeType,
                "WINDOWS_SERVER_2022",
                rootGib,
                userGib);
    }
}
