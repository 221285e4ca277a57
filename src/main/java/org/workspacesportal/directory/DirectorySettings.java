package org.workspacesportal.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
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
 * The LDAP directory that knows people and groups; without a url the engine's own tables do.
 *
 * @param url address of the server, or of several of them with blanks between; without a path
 * @param unencrypted whether passwords may travel to another machine in the open
 * @param bindUser name of the entry as which the portal asks
 * @param bindPassword password of that name
 * @param base entry below which everything is
 * @param users where people are and what their entries say
 * @param groups where groups are and what their entries say
 * @param pageSize how many entries the server is asked for at once
 * @param connectTimeout how long a connection may take; whoever signs in is waiting
 * @param readTimeout how long one answer may take
 */
@Validated
@ConfigurationProperties("portal.identity.ldap")
public record DirectorySettings(
        @NotNull
        @Pattern(
                regexp = "ldaps?://[^/\\s?]+/?( ldaps?://[^/\\s?]+/?)*",
                message = "must be like ldaps://ldap.example.com:636")
        String url,

        boolean unencrypted,
        @NotBlank String bindUser,
        @NotBlank String bindPassword,
        @NotNull LdapName base,
        @DefaultValue @Valid Users users,
        @DefaultValue @Valid Groups groups,
        @DefaultValue("500") @Min(1) @Max(10_000) int pageSize,

        @DefaultValue("2s") @DurationMin(millis = 1) @DurationMax(seconds = 60)
        Duration connectTimeout,

        @DefaultValue("5s") @DurationMin(millis = 1) @DurationMax(seconds = 60)
        Duration readTimeout) {

    private static final String FILTER = "\\(.+\\)";

    @AssertTrue(
            message = "url must begin with ldaps:// unless the server is this machine; portal.identity.ldap.unencrypted"
                    + " allows passwords to travel in the open")
    boolean isSafe() {
        return unencrypted || Stream.of(url.split(" ")).allMatch(DirectorySettings::isEncryptedOrHere);
    }

    private static boolean isEncryptedOrHere(String server) {
        return server.startsWith("ldaps://")
                || server.matches("ldap://(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])(:\\d+)?/?");
    }

    LdapName userBase() {
        return users.base() == null ? base : users.base();
    }

    LdapName groupBase() {
        return groups.base() == null ? base : groups.base();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url + " " + base;
    }

    /**
     * How people are written down.
     *
     * @param base entry below which they are; by default the base of all
     * @param filter what makes an entry a person
     * @param id attribute with which they sign in
     * @param firstName attribute of their first name
     * @param lastName attribute of their last name
     * @param mail attribute of their mail address
     */
    record Users(
            @Nullable LdapName base,

            @DefaultValue("(objectClass=person)") @Pattern(regexp = FILTER)
            String filter,

            @DefaultValue("uid") @NotBlank String id,
            @DefaultValue("givenName") @NotBlank String firstName,
            @DefaultValue("sn") @NotBlank String lastName,
            @DefaultValue("mail") @NotBlank String mail) {}

    /**
     * How groups are written down.
     *
     * @param base entry below which they are; by default the base of all
     * @param filter what makes an entry a group
     * @param id attribute that names a group
     * @param member attribute that names the group's members
     * @param membersById whether members are named by their ids and not by their entries
     * @param names how groups of the portal are called in the directory, where that differs
     */
    record Groups(
            @Nullable LdapName base,

            @DefaultValue("(objectClass=groupOfNames)") @Pattern(regexp = FILTER)
            String filter,

            @DefaultValue("cn") @NotBlank String id,
            @DefaultValue("member") @NotBlank String member,
            boolean membersById,
            @DefaultValue Map<@NotBlank String, @NotBlank String> names) {

        /** Else it could not be said which group of the portal a membership means. */
        @AssertTrue(message = "names must not call two groups the same")
        boolean isEachNamedOnce() {
            var seen = new HashSet<String>();
            return names.values().stream().allMatch(name -> seen.add(name.toLowerCase(Locale.ROOT)));
        }
    }
}
