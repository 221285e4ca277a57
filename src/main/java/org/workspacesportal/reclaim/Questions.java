package org.workspacesportal.reclaim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.request.Actor;

/** The table of questions. Of all who would end one at once, exactly one does. */
@Component
@Transactional
class Questions {

    private static final String END =
            "UPDATE reclaim_question SET answer = ?, answered_at = ?, answered_by = ?, open_for = NULL WHERE ";

    private static final String UNUSED = """
            NOT EXISTS (SELECT 1 FROM desktop d
                        WHERE d.workspace_id = reclaim_question.workspace_id AND d.last_used_at > reclaim_question.unused_since)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Questions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes that a person is asked.
     *
     * @return id of the question
     * @throws org.springframework.dao.DuplicateKeyException when there is an open one about that desktop
     */
    long ask(Candidate candidate, Instant answerBy) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO reclaim_question (workspace_id, open_for, person, unused_since, asked_at, answer_by)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        candidate.workspaceId(),
                        candidate.workspaceId(),
                        candidate.owner(),
                        Timestamp.from(candidate.unusedSince()),
                        now(),
                        Timestamp.from(answerBy))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Notes that nobody needs to be asked, as the desktop has the tag; so it is not looked at again every day. */
    void tagged(Candidate candidate) {
        unasked(candidate.workspaceId(), Answer.TAGGED, Timestamp.from(candidate.unusedSince()));
    }

    /** Ends the one about a desktop, if there is one; nobody is asked soon about the desktop that has taken its place. */
    void move(String before, String after) {
        endOf(before, Answer.MOVED, Actor.SYSTEM.userId());
        unasked(after, Answer.MOVED, now());
    }

    private void unasked(String workspaceId, Answer answer, Timestamp unusedSince) {
        jdbc.sql("""
                        INSERT INTO reclaim_question
                            (workspace_id, person, unused_since, asked_at, answer_by, answer, answered_at, answered_by)
                        SELECT workspace_id, owner, ?, ?, ?, ?, ?, ? FROM desktop WHERE workspace_id = ?""")
                .params(unusedSince, now(), now(), answer.name(), now(), Actor.SYSTEM.userId(), workspaceId)
                .update();
    }

    /** Ends an open question; returns whether it was this that ended it. */
    boolean end(long id, Answer answer, String by) {
        return end(answer, by, "id = ? AND answer IS NULL", id) == 1;
    }

    /** The same because nobody answered and nobody has been seen to use the desktop. */
    boolean endInSilence(long id) {
        return end(
                        Answer.RECLAIMED,
                        Actor.SYSTEM.userId(),
                        "id = ? AND answer IS NULL AND answer_by <= ? AND " + UNUSED,
                        id,
                        now())
                == 1;
    }

    /** Ends a question whatever else ended it, unless it is too late. */
    boolean keep(long id, String by) {
        return end(
                        Answer.KEPT,
                        by,
                        "id = ? AND (answer IS NULL OR answer IN ('USED', 'TAGGED', 'EXEMPTED', 'MOVED', 'WITHDRAWN'))",
                        id)
                == 1;
    }

    /** Ends those about desktops that were used since. */
    void endUsed() {
        end(Answer.USED, Actor.SYSTEM.userId(), "answer IS NULL AND NOT " + UNUSED);
    }

    /** Ends those about desktops that are gone or somebody else's, or are looked after no more. */
    void endOver() {
        end(Answer.OVER, Actor.SYSTEM.userId(), """
                answer IS NULL AND NOT EXISTS (
                    SELECT 1 FROM desktop d WHERE d.workspace_id = reclaim_question.workspace_id
                    AND d.gone_at IS NULL AND d.managed AND lower(d.owner) = lower(reclaim_question.person))""");
    }

    /** Ends the one about a desktop, if there is one. */
    void endOf(String workspaceId, Answer answer, String by) {
        end(answer, by, "open_for = ?", workspaceId);
    }

    /** Ends all of them. */
    void endAll(Answer answer, String by) {
        end(answer, by, "answer IS NULL");
    }

    private int end(Answer answer, String by, String which, Object... parameters) {
        return jdbc.sql(END + which)
                .param(answer.name())
                .param(now())
                .param(by)
                .params(List.of(parameters))
                .update();
    }

    /** Notes that the desktop was stopped, or by which request it is given back. */
    void acted(long id, @Nullable String giveBackNumber) {
        jdbc.sql("UPDATE reclaim_question SET acted_at = ?, give_back_number = ? WHERE id = ?")
                .params(now(), giveBackNumber, id)
                .update();
    }

    /** Takes back that a question ended in silence, as nothing could come of it. */
    void reopen(Question question) {
        jdbc.sql("""
                        UPDATE reclaim_question SET answer = NULL, answered_at = NULL, answered_by = NULL, open_for = ?
                        WHERE id = ? AND answer = 'RECLAIMED' AND acted_at IS NULL""").params(question.workspaceId(), question.id()).update();
    }

    @Transactional(readOnly = true)
    Optional<Question> find(long id) {
        return jdbc.sql("SELECT * FROM reclaim_question WHERE id = ?")
                .param(id)
                .query(Questions::question)
                .optional();
    }

    /** The open ones about these desktops. */
    @Transactional(readOnly = true)
    List<Question> open(Collection<String> workspaceIds) {
        return workspaceIds.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM reclaim_question WHERE open_for IN (:ids)")
                        .param("ids", workspaceIds)
                        .query(Questions::question)
                        .list();
    }

    static Question question(ResultSet row, int index) throws SQLException {
        var answer = row.getString("answer");
        return new Question(
                row.getLong("id"),
                row.getString("workspace_id"),
                row.getString("person"),
                row.getTimestamp("unused_since").toInstant(),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("answer_by").toInstant(),
                answer == null ? null : Answer.valueOf(answer),
                time(row, "answered_at"),
                row.getString("answered_by"),
                time(row, "acted_at"),
                row.getString("give_back_number"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
