package org.workspacesportal.manager;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import javax.naming.ldap.LdapName;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where it is known who manages whom; without any of these it is not.
 *
 * @param mapping user ids and the ids of their managers; an id with other characters than letters, digits and hyphens is written {@code "[id]"}
 * @param file CSV file with the columns {@code user} and {@code manager}
 * @param ldap LDAP directory in which people's entries name their managers
 */
@Validated
@ConfigurationProperties("portal.people.manager")
record ManagerSettings(
        @DefaultValue Map<String, String> mapping,
        @Nullable Path file,
        @Nullable @Valid Ldap ldap) {

    @AssertTrue(
            message =
                    "only one of portal.people.manager.mapping, portal.people.manager.file and portal.people.manager.ldap"
                            + " may be set")
    boolean isFromOneSource() {
        return Stream.of(!mapping.isEmpty(), file != null, ldap != null)
                        .filter(set -> set)
                        .count()
                <= 1;
    }

    /**
     * An LDAP directory.
     *
     * @param url address of the server, or of several of them with blanks between; without a path
     * @param base entry below which people are
     * @param userFilter filter that finds a person's entry; {@code {0}} is their id
     * @param bindUser name under which to ask; none asks anonymously
     * @param bindPassword password of that name
     * @param attribute attribute that names the manager, by the name of an entry or by id
     * @param idAttribute attribute of the manager's entry that holds their id
     * @param connectTimeout how long a connection may take; the person who asks is waiting
     * @param readTimeout how long one answer may take
     */
    record Ldap(
            @NotNull
            @Pattern(
                    regexp = "ldaps?://[^/\\s?]+/?( ldaps?://[^/\\s?]+/?)*",
                    message = "must be like ldaps://ldap.example.com:636")
            String url,

            @NotNull LdapName base,

            @DefaultValue("(uid={0})") @Pattern(regexp = "\\(.*\\{0}.*\\)", message = "must be like (uid={0})")
            String userFilter,

            @Nullable @Size(min = 1) String bindUser,
            @Nullable @Size(min = 1) String bindPassword,
            @DefaultValue("manager") @NotBlank String attribute,
            @DefaultValue("uid") @NotBlank String idAttribute,

            @DefaultValue("2s") @DurationMin(millis = 1) @DurationMax(seconds = 60)
            Duration connectTimeout,

            @DefaultValue("3s") @DurationMin(millis = 1) @DurationMax(seconds = 60)
            Duration readTimeout) {

        /** A name without a password is let in by many servers as nobody in particular. */
        @AssertTrue(message = "bind-user and bind-password must be set together")
        boolean isBindComplete() {
            return (bindUser == null) == (bindPassword == null);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return url + " " + base;
        }
    }
}
