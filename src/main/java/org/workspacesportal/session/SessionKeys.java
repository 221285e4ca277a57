package org.workspacesportal.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.stereotype.Component;

/** Gives each session a key that only its browser has; by what is computed from the key it is known here and in the database, from where nobody gets back to the key. */
@Component
class SessionKeys implements SessionIdGenerator, HttpSessionIdResolver {

    private static final int BYTES = 32;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{43}");
    /** Each is looked for in the database; browsers send one, and another one where somebody has slipped them one. */
    private static final int MOST = 2;

    private final SecureRandom random = new SecureRandom();
    private final CookieSerializer cookie;

    /** Keys on their way to the browser, by the session's id; one that never gets there is forgotten. */
    private final Cache<String, String> fresh =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).build();

    SessionKeys(SessionCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public String generate() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var id = id(key);
        fresh.put(id, key);
        return id;
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest call) {
        return cookie.readCookieValues(call).stream()
                .filter(key -> KEY.matcher(key).matches())
                .limit(MOST)
                .map(SessionKeys::id)
                .toList();
    }

    /** May be asked more than once in a call. */
    @Override
    public void setSessionId(HttpServletRequest call, HttpServletResponse response, String id) {
        var key = fresh.asMap().remove(id);
        if (key != null) {
            cookie.writeCookieValue(new CookieValue(call, response, key));
        }
    }

    /** The cookie of a session that has ended fits nothing, and taking it away might take the next one, which another tab has just got. */
    @Override
    public void expireSession(HttpServletRequest call, HttpServletResponse response) {
        // See above.
    }

    private static String id(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
