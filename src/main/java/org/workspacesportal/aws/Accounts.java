package org.workspacesportal.aws;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The AWS accounts and regions in which the portal has desktops: its own, whose name is empty, and the further ones that the settings name. */
@Component
public class Accounts {

    /** Name of the portal's own. */
    public static final String OWN = "";

    private final AwsSettings settings;
    private final Doors doors;

    Accounts(AwsSettings settings, Doors doors) {
        this.settings = settings;
        this.doors = doors;
    }

    /** The name of the one that a directory is in. */
    public String ofDirectory(String directoryId) {
        return settings.accounts().entrySet().stream()
                .filter(account -> account.getValue().directories().contains(directoryId))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OWN);
    }

    /** What shows for each, by its name, which calls may be made there. */
    public Map<String, DryCalls> dryCalls() {
        var all = new TreeMap<>(Map.of(OWN, new DryCalls(doors.home())));
        doors.others().forEach((name, door) -> all.put(name, new DryCalls(door)));
        return all;
    }
}
