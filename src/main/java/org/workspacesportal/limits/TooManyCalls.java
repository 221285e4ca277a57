package org.workspacesportal.limits;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Somebody does something more often than people do. */
public class TooManyCalls extends RuntimeException {

    private final Duration wait;

    public TooManyCalls(Duration wait) {
        super("Too many calls; try again in " + seconds(wait) + " seconds");
        this.wait = wait;
    }

    /** Whole seconds until the next one is allowed, at least one. */
    public long retryAfter() {
        return seconds(wait);
    }

    /** Answers a call that was one too many: 429, and when to come again. */
    public void answer(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter()));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value(), getMessage());
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
