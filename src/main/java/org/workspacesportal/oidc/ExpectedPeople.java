package org.workspacesportal.oidc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.Profile;

/** Reads from a file who is to be known before they first sign in, so that approvers get mails from the first day. */
@Component
@ConditionalOnProperty(
        prefix = "portal.identity.oidc",
        name = {"issuer", "people-file"})
class ExpectedPeople implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ExpectedPeople.class);
    private static final String ID = "id";
    private static final String FIRST_NAME = "firstName";
    private static final String LAST_NAME = "lastName";
    private static final String MAIL = "mail";
    private static final String GROUPS = "groups";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private final OidcSettings settings;
    private final Admission admission;

    ExpectedPeople(OidcSettings settings, Admission admission) {
        this.settings = settings;
        this.admission = admission;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var file = settings.peopleFile();
        if (file != null) {
            read(file);
        }
    }

    private void read(Path file) throws IOException {
        try (var text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var rows = FORMAT.parse(text)) {
            if (!rows.getHeaderNames().containsAll(List.of(ID, FIRST_NAME, LAST_NAME, MAIL, GROUPS))) {
                throw new IllegalStateException(file + ": the columns must be named id,firstName,lastName,mail,groups");
            }
            for (var row : rows) {
                if (!row.isConsistent() || row.get(ID).isEmpty()) {
                    throw new IllegalStateException(file + ": row " + row.getRecordNumber() + " is not complete");
                }
                expect(row);
            }
        }
    }

    private void expect(CSVRecord row) {
        var groups = Set.of(
                row.get(GROUPS).isEmpty() ? new String[0] : row.get(GROUPS).split("\\s+"));
        var governed = settings.groups().keySet();
        if (!governed.containsAll(groups)) {
            throw new IllegalStateException(
                    "The file of people names a group that portal.identity.oidc.groups does not: " + groups);
        }
        var profile = new Profile(row.get(ID), text(row, FIRST_NAME), text(row, LAST_NAME), text(row, MAIL));
        if (!admission.expect(profile, groups, governed)) {
            LOG.info("{} is known already; the file of people changes nothing about them", profile.id());
        }
    }

    private static @Nullable String text(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? null : row.get(column);
    }
}
