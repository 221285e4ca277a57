package org.workspacesportal.quota;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.workspacesportal.desktop.InventorySearch;
import org.workspacesportal.desktop.InventorySearch.Count;

/** Reckons how much is used of the quotas somebody has told the portal. */
@Component
class Rooms {

    private final QuotaSettings settings;
    private final Quotas quotas;
    private final InventorySearch inventory;

    Rooms(QuotaSettings settings, Quotas quotas, InventorySearch inventory) {
        this.settings = settings;
        this.quotas = quotas;
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

    private int used(String quota, List<Count> counts) {
        return counts.stream()
                .filter(count -> quotas.of(count.directoryId(), count.size()).equals(quota))
                .mapToInt(Count::desktops)
                .sum();
    }
}
