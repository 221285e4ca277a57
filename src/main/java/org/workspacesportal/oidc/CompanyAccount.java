package org.workspacesportal.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.workspacesportal.identity.Profile;

/**
 * Somebody as the provider tells about them.
 *
 * @param account what is forever the same for them and nobody else at the provider, hashed
 * @param profile who they are
 * @param groups the groups of the portal they are in
 */
record CompanyAccount(String account, Profile profile, Set<String> groups) {

    private static final int LONGEST_TEXT = 255;

    static CompanyAccount from(OidcIdToken token, Map<String, Object> told, OidcSettings settings) {
        var claims = settings.claims();
        var id = text(told, claims.userId());
        if (id == null) {
            throw new NotLetIn("the provider tells no " + claims.userId());
        }
        return new CompanyAccount(
                hash(token.getIssuer() + " " + token.getSubject()),
                new Profile(
                        id, text(told, claims.firstName()), text(told, claims.lastName()), text(told, claims.mail())),
                settings.groupsFor(texts(claim(told, claims.groups()))));
    }

    private static @Nullable String text(Map<String, Object> told, String name) {
        return claim(told, name) instanceof String text && !text.isBlank() && text.length() <= LONGEST_TEXT
                ? text
                : null;
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : value instanceof String one ? List.of(one) : List.of();
    }

    /** The claim of that name, else the one inside of others: names may have dots themselves. */
    private static @Nullable Object claim(@Nullable Object told, String name) {
        if (!(told instanceof Map<?, ?> claims)) {
            return null;
        }
        var dot = name.indexOf('.');
        return claims.containsKey(name) || dot < 0
                ? claims.get(name)
                : claim(claims.get(name.substring(0, dot)), name.substring(dot + 1));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
