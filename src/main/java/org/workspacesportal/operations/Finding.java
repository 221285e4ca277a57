package org.workspacesportal.operations;

import java.util.Locale;

/**
 * One thing because of which the service does not start.
 *
 * @param setting name of the setting, or of the environment variable where only that counts
 * @param problem what is wrong with it; never a value that might be secret
 * @param remedy what to do
 */
record Finding(String setting, String problem, String remedy) {

    /** The environment variable by which the setting can be made, too. */
    String variable() {
        return setting.toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replaceAll("[.\\[\\]]+", "_")
                .replaceAll("_$", "");
    }

    String asText() {
        var name = variable().equals(setting) ? setting : setting + " (" + variable() + ")";
        return name + " " + problem + ". " + remedy + ".";
    }
}
