package org.workspacesportal.support;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What calls write to the log while one listens, as much of it as in production. */
final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final String CALLS = "http-nio-";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level usual = root.getLevel();
    private final List<ILoggingEvent> lines = new CopyOnWriteArrayList<>();

    private LogLines() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
        root.setLevel(Level.INFO);
    }

    static LogLines listen() {
        return new LogLines();
    }

    @Override
    protected void append(ILoggingEvent line) {
        if (line.getThreadName().startsWith(CALLS)) {
            lines.add(line);
        }
    }

    /** Whoever is refused can neither flood the log nor write lines of their own into it. */
    void assertOneLineAtMost() {
        assertThat(lines).hasSizeLessThanOrEqualTo(1).allSatisfy(line -> {
            assertThat(line.getFormattedMessage())
                    .doesNotContainPattern("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]")
                    .hasSizeLessThan(1000);
            assertThat(line.getThrowableProxy()).isNull();
        });
    }

    @Override
    public void close() {
        root.setLevel(usual);
        root.detachAppender(this);
    }
}
