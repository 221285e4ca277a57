package org.workspacesportal.oidc;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of who at the provider is who here; each is somebody once only. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CompanyAccounts {

    private final JdbcClient jdbc;

    CompanyAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id under which an account is known here. */
    Optional<String> idOf(String account) {
        return jdbc.sql("SELECT user_id FROM company_account WHERE account = ?")
                .param(account)
                .query(String.class)
                .optional();
    }

    /** Whether that id belongs to an account, or is kept for one. */
    boolean isKnown(String id) {
        return count("SELECT count(*) FROM company_account WHERE user_id = ?", id) > 0;
    }

    /** Whether that id is kept for whoever first signs in with it. */
    boolean isExpected(String id) {
        return count("SELECT count(*) FROM company_account WHERE user_id = ? AND account IS NULL", id) > 0;
    }

    void expect(String id) {
        jdbc.sql("INSERT INTO company_account (user_id) VALUES (?)").param(id).update();
    }

    /** Gives an id that nobody has to an account. */
    void give(String id, String account) {
        var kept = jdbc.sql("UPDATE company_account SET account = ? WHERE user_id = ? AND account IS NULL")
                .params(account, id)
                .update();
        if (kept == 0) {
            jdbc.sql("INSERT INTO company_account (user_id, account) VALUES (?, ?)")
                    .params(id, account)
                    .update();
        }
    }

    private int count(String sql, String id) {
        return jdbc.sql(sql).param(id).query(Integer.class).single();
    }
}
