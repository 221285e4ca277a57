package org.workspacesportal.oidc;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The company's OpenID Connect provider; without an issuer there is none.
 *
 * @param issuer address of the provider, from which it tells all its others
 * @param clientId name of the portal at the provider
 * @param clientSecret password of that name; without one the portal is a public client
 * @param scopes what the portal asks the provider to tell; {@code openid} is needed
 * @param label what stands on the login page
 * @param claims under which names the provider tells about people
 * @param groups for each group of the portal the values of the groups claim that let people into it
 * @param peopleFile CSV file of people who are to be known before they first sign in
 * @param timeout how long one answer of the provider may take
 */
@Validated
@ConfigurationProperties("portal.identity.oidc")
record OidcSettings(
        @NotNull URI issuer,
        @NotBlank String clientId,
        @Nullable String clientSecret,

        @DefaultValue({"openid", "profile", "email"}) @NotEmpty
        List<@NotBlank String> scopes,

        @DefaultValue("Sign in with your company account") @NotBlank
        String label,

        @DefaultValue @Valid Claims claims,
        @NotEmpty Map<@NotBlank String, @NotEmpty List<@NotBlank String>> groups,
        @Nullable Path peopleFile,

        @DefaultValue("5s") @DurationMin(millis = 1) @DurationMax(seconds = 60)
        Duration timeout) {

    @AssertTrue(message = "issuer must begin with https:// unless the provider is this machine")
    boolean isSafe() {
        var host = issuer.getHost();
        return host != null
                && ("https".equals(issuer.getScheme())
                        || "http".equals(issuer.getScheme())
                                && host.matches("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]"));
    }

    @AssertTrue(message = "scopes must contain openid")
    boolean isOpenId() {
        return scopes.contains("openid");
    }

    /** The groups of the portal that these values of the groups claim let somebody into. */
    Set<String> groupsFor(Collection<String> values) {
        return groups.entrySet().stream()
                .filter(group -> group.getValue().stream().anyMatch(values::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Without the password. */
    @Override
    public String toString() {
        return issuer + " " + clientId;
    }

    /**
     * Names of claims; one inside of another is written with a dot.
     *
     * @param userId id with which the portal knows people; one that people cannot change themselves and nobody gets again
     * @param firstName first name
     * @param lastName last name
     * @param mail mail address
     * @param groups groups, as a list of texts or one text
     */
    record Claims(
            @DefaultValue("preferred_username") @NotBlank String userId,
            @DefaultValue("given_name") @NotBlank String firstName,
            @DefaultValue("family_name") @NotBlank String lastName,
            @DefaultValue("email") @NotBlank String mail,
            @DefaultValue("groups") @NotBlank String groups) {}
}
