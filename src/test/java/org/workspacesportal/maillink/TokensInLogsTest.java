package org.workspacesportal.maillink;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** Logs as JSON, in each format Spring Boot has, as its own encoder writes them. */
class TokensInLogsTest {

    private static final String TOKEN = "Zq3_secret-9x".repeat(3);

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash", "gelf"})
    void noPartOfALineTellsAToken(String format) throws IOException {
        var cause = new IllegalStateException("No page for https://portal.test/desktops/keep/" + TOKEN + "?x");
        var line = written(
                format,
                "GET /decisions/" + TOKEN,
                new IllegalArgumentException("Wrapped", cause),
                Map.of("path", "/decisions/" + TOKEN));

        assertThat(line).doesNotContain(TOKEN).contains("GET /decisions/...", "/desktops/keep/...?x", "Wrapped");
        assertThat(new ObjectMapper().readTree(line).isObject()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash", "gelf"})
    void theRequestAndThePersonAreFieldsOfTheirOwn(String format) throws IOException {
        var line = written(format, "Done", null, Map.of("request", "WS-2026-000001", "person", "emma"));

        assertThat(line).containsPattern("\"_?request\":\"WS-2026-000001\"").containsPattern("\"_?person\":\"emma\"");
    }

    private static String written(
            String format, String message, @Nullable Throwable failure, Map<String, String> context) {
        var logs = new LoggerContext();
        logs.putObject(Environment.class.getName(), new StandardEnvironment());
        var encoder = new StructuredLogEncoder();
        encoder.setContext(logs);
        encoder.setFormat(format);
        encoder.start();
        var event = new LoggingEvent("test", logs.getLogger("test"), Level.WARN, message, failure, null);
        event.setMDCPropertyMap(context);
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
