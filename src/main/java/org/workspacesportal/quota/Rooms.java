package org.workspacesportal.quota;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.workspacesportal.desktop.InventorySearch;

/** Reckons how much is used of the quotas somebody has told the portal. */
@Component
class Rooms {

    private final QuotaSettings settings;
    private final InventorySearch inventory;

    Rooms(QuotaSettings settings, InventorySearch inventory) {
        this.settings = settings;
        this.inventory = inventory;
    }

    List<Room> all() {
        if (settings.desktops().isEmpty()) {
            return List.of();
        }
        var counts = inventory.countsBySize();
        return settings.desktops().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(quota -> new Room(quota.getKey(), used(quota.getKey(), counts), quota.getValue()))
                .toList();
    }

    private static int used(String quota, Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .filter(size -> Quotas.ofSize(size.getKey()).equals(quota))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
