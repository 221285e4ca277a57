package org.workspacesportal.maillink;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.workspacesportal.limits.TooManyCalls;

/** What pages behind mail links have in common: what is said of links that have ended, and to whom comes too often. */
public abstract class LinkPages {

    private final String ended;

    /**
     * For pages of one kind.
     *
     * @param ended the page about links that have ended
     */
    protected LinkPages(String ended) {
        this.ended = ended;
    }

    @ExceptionHandler
    public ModelAndView ended(LinkNotUsable unusable) {
        return new ModelAndView(ended, HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    public ModelAndView slowDown(TooManyCalls tooMany, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.retryAfter()));
        return new ModelAndView("error", HttpStatus.TOO_MANY_REQUESTS)
                .addObject("status", HttpStatus.TOO_MANY_REQUESTS.value())
                .addObject("retryAfter", Duration.ofSeconds(tooMany.retryAfter()));
    }
}
