package org.workspacesportal.databasefile;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Notes again and again, in the database and beside it, that it is this one and how far it has come; and says so where it can no longer be written. */
@Component
class SignOfLife {

    private static final Logger LOG = LoggerFactory.getLogger(SignOfLife.class);

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Optional<DatabaseFile> file;
    private volatile boolean failing;

    SignOfLife(JdbcClient jdbc, TransactionOperations transaction, @Value("${spring.datasource.url:}") String url) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.file = DatabaseFile.of(url);
    }

    @Scheduled(fixedDelayString = "${portal.databasefile.sign-every:PT1M}")
    void give() {
        file.ifPresent(this::give);
    }

    /** Whether nothing could be stored when it was tried last. */
    boolean isFailing() {
        return failing;
    }

    private void give(DatabaseFile database) {
        try {
            var sign = transaction.execute(status -> count());
            if (sign != null) {
                // Only when it is committed: the database may be ahead of what stands beside it, never behind.
                sign.writeTo(database.sign());
            }
            failing = false;
        } catch (DataAccessException | TransactionException | IOException failed) {
            failing = true;
            LOG.error(
                    "Nothing can be stored in the database file {} any more ({}). Make room on its disk, see that it can be written to, and start the portal again",
                    database.path(),
                    reason(failed));
        }
    }

    private Sign count() {
        var counted = jdbc.sql("UPDATE database_sign SET signs = signs + 1").update();
        if (counted == 0) {
            jdbc.sql("INSERT INTO database_sign (id, signs) VALUES (?, 1)")
                    .param(UUID.randomUUID().toString())
                    .update();
        }
        return jdbc.sql("SELECT id, signs FROM database_sign")
                .query((row, index) -> new Sign(row.getString(1), row.getLong(2)))
                .single();
    }

    private static String reason(Throwable failed) {
        var cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
