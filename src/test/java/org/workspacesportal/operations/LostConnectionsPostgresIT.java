package org.workspacesportal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.workspacesportal.support.OnPostgres;
import org.workspacesportal.support.PortalTest;

/** PostgreSQL knows when to give up on a node that has fallen silent in a transaction. */
@PortalTest
@OnPostgres
class LostConnectionsPostgresIT {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aTransactionIsNotHeldForGood() {
        assertThat(jdbc.sql("SHOW idle_in_transaction_session_timeout")
                        .query(String.class)
                        .single())
                .isEqualTo("4min");
    }
}
