package org.workspacesportal.maillink;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.request.Asked;
import org.workspacesportal.request.WorkspaceRequest;

/** The links that were mailed. A token stands in its mail alone; we keep its hash. */
@Component
@Transactional
public class MailLinks {

    private static final int ID_LENGTH = 16;

    private final JdbcClient jdbc;
    private final Clock clock;

    MailLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes a link for one person who is asked to decide. It is stored at once, so that it works even if the step that mails it fails after the
     * mail went out.
     *
     * @return the token
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String issue(WorkspaceRequest request, Asked asked, String approver, Instant expiresAt) {
        var token = Token.fresh();
        var hash = Token.hash(token);
        jdbc.sql("""
                        INSERT INTO approval_link
                            (token_hash, id, request_number, approval_round, approver, request_hash, issued_at, expires_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        hash,
                        id(hash),
                        request.number(),
                        asked.round(),
                        approver,
                        request.contentHash(),
                        Timestamp.from(clock.instant()),
                        Timestamp.from(expiresAt))
                .update();
        return token;
    }

    /** The link of a token, unless the token is garbled, unknown or has expired. */
    @Transactional(readOnly = true)
    public Optional<MailLink> find(String token) {
        if (!Token.isWellFormed(token)) {
            return Optional.empty();
        }
        var hash = Token.hash(token);
        return jdbc.sql("SELECT * FROM approval_link WHERE token_hash = ?")
                .param(hash)
                .query((row, index) -> isEqual(row.getString("token_hash"), hash) ? link(row) : null)
                .optional()
                .filter(link -> link.expiresAt().isAfter(clock.instant()));
    }

    /**
     * Notes that a link has been used to decide; in the transaction of the decision, so that it is used once.
     *
     * @return whether it could still be used for this: by its owner, in the round and about what it was sent for
     */
    public boolean use(String id, String approver, WorkspaceRequest request, Asked asked) {
        var now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                        UPDATE approval_link SET used_at = ?
                        WHERE id = ? AND used_at IS NULL AND revoked_at IS NULL AND expires_at > ?
                          AND approver = ? AND request_number = ? AND approval_round = ? AND request_hash = ?""")
                        .params(now, id, now, approver, request.number(), asked.round(), request.contentHash())
                        .update()
                == 1;
    }

    /** Kills what was sent before to a person who has just been sent a newer link. */
    public void revokeOlder(String requestNumber, String approver, String newest) {
        jdbc.sql("""
                        UPDATE approval_link SET revoked_at = ?
                        WHERE request_number = ? AND approver = ? AND token_hash <> ?
                          AND used_at IS NULL AND revoked_at IS NULL""")
                .params(Timestamp.from(clock.instant()), requestNumber, approver, Token.hash(newest))
                .update();
    }

    /** Kills all links of a request that have not been used. */
    public void revokeAll(String requestNumber) {
        jdbc.sql("""
                        UPDATE approval_link SET revoked_at = ?
                        WHERE request_number = ? AND used_at IS NULL AND revoked_at IS NULL""").params(Timestamp.from(clock.instant()), requestNumber).update();
    }

    /** Enough of the hash to tell links apart. */
    private static String id(String hash) {
        return hash.substring(0, ID_LENGTH);
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static MailLink link(ResultSet row) throws SQLException {
        return new MailLink(
                row.getString("id"),
                row.getString("request_number"),
                row.getInt("approval_round"),
                row.getString("approver"),
                row.getString("request_hash"),
                row.getTimestamp("expires_at").toInstant(),
                instant(row, "used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
