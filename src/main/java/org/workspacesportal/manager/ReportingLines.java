package org.workspacesportal.manager;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who reports to whom, as a list. Somebody whose manager is left blank reports to nobody. */
record ReportingLines(Map<String, String> managers) implements Managers {

    ReportingLines {
        managers = managers.entrySet().stream()
                .filter(line -> !line.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(
                        line -> line.getKey().strip(), line -> line.getValue().strip()));
    }

    @Override
    public Optional<String> managerOf(String userId) {
        return Optional.ofNullable(managers.get(userId.strip()));
    }
}
