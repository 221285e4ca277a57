package org.workspacesportal.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets one node at a time set up what is to be there once, however many start on the same database at the same moment. */
@Component
public class StartLock {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    StartLock(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does the work in a transaction of its own, while no other node does any under this lock. */
    public void alone(Runnable work) {
        transaction.executeWithoutResult(alone -> {
            // The engine makes this row for such a use, but leaves it alone on H2.
            jdbc.sql("SELECT REV_ FROM ACT_GE_PROPERTY WHERE NAME_ = 'startup.lock' FOR UPDATE")
                    .query(Integer.class)
                    .single();
            work.run();
        });
    }
}
