package org.workspacesportal.maillink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

class MailLinksTest {

    private final MailLinks links = new MailLinks(JdbcClient.create(new NoDatabase()), Clock.systemUTC());

    static Stream<String> garbled() {
        return Stream.of(
                "",
                "A".repeat(42),
                "A".repeat(44),
                "A".repeat(1 << 20),
                "A".repeat(42) + "=",
                "A".repeat(42) + "\n",
                "A".repeat(42) + "\u0000",
                "A".repeat(42) + "+",
                "Ä".repeat(43),
                "' OR 1=1--");
    }

    @ParameterizedTest
    @MethodSource("garbled")
    void aGarbledTokenNeverReachesTheDatabase(String token) {
        assertThat(links.find(token)).isEmpty();
    }

    @Test
    void aTokenDoes() {
        assertThatThrownBy(() -> links.find(Token.fresh())).hasRootCauseMessage("asked");
    }

    /** Fails as soon as somebody asks it something. */
    private static class NoDatabase extends AbstractDataSource {

        @Override
        public Connection getConnection() {
            throw new IllegalStateException("asked");
        }

        @Override
        public Connection getConnection(String user, String password) {
            return getConnection();
        }
    }
}
