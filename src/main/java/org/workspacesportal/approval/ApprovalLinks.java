package org.workspacesportal.approval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The links that were mailed. A token stands in its mail alone; we keep its hash, which needs no salt as the token is random and long. */
@Component
class ApprovalLinks {

    private static final int TOKEN_BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final ApprovalSettings settings;
    private final Clock clock;

    ApprovalLinks(JdbcClient jdbc, ApprovalSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Makes a link for one approver. It is stored at once, so that it works even if the step that mails it fails after the mail went out.
     *
     * @return the token
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    String issue(String requestNumber, String approver) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        jdbc.sql("""
                        INSERT INTO approval_link (token_hash, request_number, approver, issued_at, expires_at)
                        VALUES (?, ?, ?, ?, ?)""")
                .params(
                        hash(token),
                        requestNumber,
                        approver,
                        Timestamp.from(now),
                        Timestamp.from(now.plus(settings.linkValidity())))
                .update();
        return token;
    }

    /** The link of a token, unless the token is garbled, unknown or has expired. */
    @Transactional(readOnly = true)
    Optional<ApprovalLink> find(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT request_number, approver, expires_at FROM approval_link WHERE token_hash = ?")
                .param(hash(token))
                .query((row, index) -> new ApprovalLink(
                        row.getString("request_number"),
                        row.getString("approver"),
                        row.getTimestamp("expires_at").toInstant()))
                .optional()
                .filter(link -> link.expiresAt().isAfter(clock.instant()));
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
