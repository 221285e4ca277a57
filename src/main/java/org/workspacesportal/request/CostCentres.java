package org.workspacesportal.request;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who pays for the desktop of a request, as the books call them; of most requests nobody has said so. */
@Component
@Transactional
public class CostCentres {

    private final JdbcClient jdbc;

    CostCentres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes who pays, in the transaction in which the request is made: whoever decides about it is to be shown the same as whoever looks later. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void charge(String number, String costCentre) {
        jdbc.sql("UPDATE workspace_request SET cost_centre = ? WHERE number = ?")
                .params(costCentre, number)
                .update();
    }

    /** Who pays for a request's desktop, if somebody said so. */
    @Transactional(readOnly = true)
    public Optional<String> of(String number) {
        return jdbc.sql("SELECT cost_centre FROM workspace_request WHERE number = ? AND cost_centre IS NOT NULL")
                .param(number)
                .query(String.class)
                .optional();
    }
}
