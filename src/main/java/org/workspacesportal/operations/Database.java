package org.workspacesportal.operations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where the service keeps what it knows.
 *
 * @param url JDBC address
 */
record Database(String url) {

    /** Settings that would lead to another database than {@code spring.datasource.url}. */
    static final List<String> DETOURS = List.of(
            "spring.datasource.jndi-name",
            "spring.datasource.hikari.jdbc-url",
            "spring.datasource.hikari.data-source-class-name",
            "spring.datasource.hikari.data-source-j-n-d-i",
            "spring.liquibase.url");

    private static final Pattern SERVER = Pattern.compile("jdbc:[a-z0-9:]+?//([^/?;]*).*");
    private static final Pattern ENCRYPTED =
            Pattern.compile(".*[?&](sslmode=(require|verify-ca|verify-full)|ssl=true)(&.*)?");

    static Database of(Settings settings) {
        return new Database(settings.text("spring.datasource.url"));
    }

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    boolean isInThisProcess() {
        return url.startsWith("jdbc:h2:file:") || url.startsWith("jdbc:h2:mem:");
    }

    boolean holdsPassword() {
        return lowerCase().matches(".*[?&;]password=.*|jdbc:[a-z:]+//[^/]*:[^/]*@.*");
    }

    /** Whether every server it names is this machine; PostgreSQL's driver takes several, and parameters that lead elsewhere. */
    boolean isOnThisMachine() {
        var server = SERVER.matcher(url);
        return server.matches()
                && !lowerCase().matches(".*[?&](pghost|service|socketfactory)=.*")
                && Arrays.stream(server.group(1).split(",", -1))
                        .allMatch(host -> Hosts.isThisMachine(Hosts.of("jdbc://" + host)));
    }

    boolean isEncrypted() {
        return ENCRYPTED.matcher(lowerCase()).matches();
    }

    private String lowerCase() {
        return url.toLowerCase(Locale.ROOT);
    }
}
