package org.workspacesportal.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;

/** What the engine's REST API answers while the database has no room. */
class EngineRefusalTest {

    @Test
    void itIsNotTheCallersFault() {
        var failed = new ProcessEngineException("persistence", new SQLException("could not extend file", "53100"));

        try (var answer = new EngineRefusal.OfTheEngine().toResponse(failed)) {
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeaderString("Retry-After")).isEqualTo("30");
        }
    }
}
