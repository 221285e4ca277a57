package org.workspacesportal.operations;

import java.util.ArrayList;
import java.util.stream.Stream;

/** A production database is a PostgreSQL that is reached by an encrypted connection and whose password stands nowhere but where secrets belong. */
class DatabaseRule implements Rule {

    private static final String URL = "spring.datasource.url";

    @Override
    public Stream<Finding> check(Settings settings) {
        var findings = new ArrayList<Finding>();
        var database = Database.of(settings);
        if (!database.isPostgres()) {
            findings.add(new Finding(
                    URL,
                    settings.isSet(URL) ? "is not a PostgreSQL" : "is not set",
                    "Set it to jdbc:postgresql://<host>:5432/<database>?sslmode=verify-full"));
        } else {
            if (!database.isOnThisMachine()
                    && !database.isEncrypted()
                    && !ProductionSettings.of(settings).allowPlainDatabase()) {
                findings.add(new Finding(
                        URL,
                        "does not ask for an encrypted connection to another machine",
                        "Add sslmode=verify-full to it, or set portal.production.allow-plain-database=true if the way"
                                + " there is safe"));
            }
        }
        if (database.holdsPassword()) {
            findings.add(new Finding(
                    URL,
                    "holds a password, and addresses stand in logs",
                    "Set spring.datasource.username and spring.datasource.password instead"));
        }
        if (!settings.isSet("spring.datasource.username")) {
            findings.add(new Finding(
                    "spring.datasource.username", "is not set", "Set it to a user who owns the portal's database"));
        }
        Database.DETOURS.stream()
                .filter(settings::isSet)
                .map(setting ->
                        new Finding(setting, "leads to another database than spring.datasource.url", "Leave it out"))
                .forEach(findings::add);
        return findings.stream();
    }
}
