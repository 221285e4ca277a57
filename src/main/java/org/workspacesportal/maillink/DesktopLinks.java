package org.workspacesportal.maillink;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The links about desktops that were mailed. A token stands in its mail alone; we keep its hash. */
@Component
@Transactional
public class DesktopLinks {

    private static final int ID_LENGTH = 16;

    private final JdbcClient jdbc;
    private final Clock clock;

    DesktopLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes a link for the owner of a desktop. It is stored at once, so that it works even if the step that mails it fails after the mail went out.
     *
     * @param about what it is sent for: the last day of a lease, or the id of a question
     * @return the token
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String issue(String workspaceId, String person, LinkPurpose purpose, String about, Instant expiresAt) {
        var token = Token.fresh();
        var hash = Token.hash(token);
        jdbc.sql("""
                        INSERT INTO desktop_link
                            (token_hash, id, workspace_id, person, purpose, about, issued_at, expires_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        hash,
                        hash.substring(0, ID_LENGTH),
                        workspaceId,
                        person,
                        purpose.name(),
                        about,
                        Timestamp.from(clock.instant()),
                        Timestamp.from(expiresAt))
                .update();
        return token;
    }

    /** The link of a token, used or not, unless the token is garbled or unknown, or the link has expired or was taken back. */
    @Transactional(readOnly = true)
    public Optional<DesktopLink> find(String token) {
        if (!Token.isWellFormed(token)) {
            return Optional.empty();
        }
        var hash = Token.hash(token);
        return jdbc.sql("SELECT * FROM desktop_link WHERE token_hash = ? AND revoked_at IS NULL")
                .param(hash)
                .query((row, index) -> isEqual(row.getString("token_hash"), hash) ? link(row) : null)
                .optional()
                .filter(link -> link.expiresAt().isAfter(clock.instant()));
    }

    /**
     * Notes that a link has been used; in the transaction of what is done by it, so that it is used once.
     *
     * @return whether it could still be used
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean use(DesktopLink link) {
        var now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                        UPDATE desktop_link SET used_at = ?
                        WHERE id = ? AND used_at IS NULL AND revoked_at IS NULL AND expires_at > ?""").params(now, link.id(), now).update() == 1;
    }

    /** Kills what was sent before for a purpose to whoever has just been sent a newer link. */
    public void revokeOlder(String workspaceId, LinkPurpose purpose, String newest) {
        jdbc.sql("""
                        UPDATE desktop_link SET revoked_at = ?
                        WHERE workspace_id = ? AND purpose = ? AND token_hash <> ? AND used_at IS NULL AND revoked_at IS NULL""")
                .params(Timestamp.from(clock.instant()), workspaceId, purpose.name(), Token.hash(newest))
                .update();
    }

    /** Kills all links of a desktop for a purpose that have not been used. */
    public void revokeAll(String workspaceId, LinkPurpose purpose) {
        jdbc.sql("""
                        UPDATE desktop_link SET revoked_at = ?
                        WHERE workspace_id = ? AND purpose = ? AND used_at IS NULL AND revoked_at IS NULL""")
                .params(Timestamp.from(clock.instant()), workspaceId, purpose.name())
                .update();
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static DesktopLink link(ResultSet row) throws SQLException {
        var used = row.getTimestamp("used_at");
        return new DesktopLink(
                row.getString("id"),
                row.getString("workspace_id"),
                row.getString("person"),
                LinkPurpose.valueOf(row.getString("purpose")),
                row.getString("about"),
                row.getTimestamp("expires_at").toInstant(),
                used == null ? null : used.toInstant());
    }
}
