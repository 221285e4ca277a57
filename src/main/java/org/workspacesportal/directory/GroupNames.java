package org.workspacesportal.directory;

import java.util.Map;
import java.util.Optional;
import org.workspacesportal.directory.DirectorySettings.Groups;

/** What groups are called here and in the directory; a group nobody has given another name is called the same. */
final class GroupNames {

    private final Map<String, String> directoryNames;

    GroupNames(Groups settings) {
        this.directoryNames = Map.copyOf(settings.names());
    }

    String inDirectory(String here) {
        return directoryNames.getOrDefault(here, here);
    }

    /** None where a group of the directory only happens to be called like one of the portal that has another name there. */
    Optional<String> here(String inDirectory) {
        var renamed = directoryNames.entrySet().stream()
                // Directories do not tell upper from lower case.
                .filter(name -> name.getValue().equalsIgnoreCase(inDirectory))
                .map(Map.Entry::getKey)
                .findFirst();
        return renamed.isPresent()
                ? renamed
                : Optional.of(inDirectory).filter(name -> !directoryNames.containsKey(name));
    }
}
