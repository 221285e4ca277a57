package org.workspacesportal.selfcheck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.database.core.H2Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables, by the list of changes the database keeps and the one in this program; nothing is made, locked or marked. */
final class Schema {

    private static final String CHANGES = "db/changelog.yaml";
    private static final String WHAT = "database, tables";

    private final JdbcClient jdbc;
    private final boolean isH2;

    Schema(JdbcClient jdbc, boolean isH2) {
        this.jdbc = jdbc;
        this.isH2 = isH2;
    }

    List<Result> look() {
        var results = new ArrayList<Result>();
        results.add(tables());
        if (!isH2 && !mayCreate()) {
            results.add(
                    Result.failed(
                            "database, rights",
                            "its user may not create tables in the schema. Have them own the database, or GRANT CREATE ON SCHEMA"));
        }
        return results;
    }

    private Result tables() {
        var ran = ran();
        if (ran.isEmpty()) {
            return Result.ok(WHAT, "empty; the first start makes all tables");
        }
        var known = known();
        var unknown = new HashSet<>(ran);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            return Result.failed(
                    WHAT,
                    "%d changes in it are none of this version's (%s): a newer version has run here. Start that one, or restore the backup made before it"
                            .formatted(
                                    unknown.size(),
                                    unknown.stream().sorted().findFirst().orElseThrow()));
        }
        var pending = new HashSet<>(known);
        pending.removeAll(ran);
        return pending.isEmpty()
                ? Result.ok(WHAT, "those of this version")
                : Result.warning(
                        WHAT,
                        "%d changes are to be made by the next start. Make a backup before it"
                                .formatted(pending.size()));
    }

    private Set<String> ran() {
        var there = jdbc.sql(
                        "SELECT count(*) FROM information_schema.tables WHERE lower(table_name) = 'databasechangelog'"
                                + " AND table_schema = CURRENT_SCHEMA")
                .query(Integer.class)
                .single();
        return there == 0
                ? Set.of()
                : jdbc.sql("SELECT id, author, filename FROM databasechangelog")
                        .query((row, index) -> name(row.getString(3), row.getString(1), row.getString(2)))
                        .set();
    }

    private Set<String> known() {
        try (var files = new ClassLoaderResourceAccessor(Schema.class.getClassLoader())) {
            var database = isH2 ? new H2Database() : new PostgresDatabase();
            return ChangeLogParserFactory.getInstance()
                    .getParser(CHANGES, files)
                    .parse(CHANGES, new ChangeLogParameters(database), files)
                    .getChangeSets()
                    .stream()
                    .filter(change -> isFor(change, database.getShortName()))
                    .map(change -> name(change.getFilePath(), change.getId(), change.getAuthor()))
                    .collect(Collectors.toSet());
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static boolean isFor(ChangeSet change, String product) {
        return change.getDbmsSet() == null
                || change.getDbmsSet().isEmpty()
                || change.getDbmsSet().contains(product);
    }

    private static String name(String file, String id, String author) {
        return file.toLowerCase(Locale.ROOT).replaceFirst("^classpath:", "") + " " + id + " " + author;
    }

    private boolean mayCreate() {
        return jdbc.sql("SELECT has_schema_privilege(CURRENT_SCHEMA(), 'CREATE')")
                .query(Boolean.class)
                .single();
    }
}
