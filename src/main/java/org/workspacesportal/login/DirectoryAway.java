package org.workspacesportal.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.identity.IdentityProviderException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says politely that nobody can be known or let in while the directory of people does not answer. */
class DirectoryAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryAway.class);
    private static final String EXPLANATION =
            "The directory that knows who people are does not answer. Nothing was lost; please try again in a minute.";

    /** Complete in itself: our other pages say who is signed in, which is just what cannot be known. */
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
              <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>Not now - WorkSpaces Portal</title>
                <link rel="stylesheet" href="/webjars/picocss__pico/css/pico.min.css" />
                <link rel="icon" href="data:," />
              </head>
              <body>
                <main class="container">
                  <h1>Not now</h1>
                  <p>%s</p>
                  <p><a href="/">Try again</a></p>
                </main>
              </body>
            </html>
            """.formatted(EXPLANATION);

    private static final String PROBLEM =
            "{\"title\":\"Not now\",\"status\":503,\"detail\":\"%s\"}".formatted(EXPLANATION);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            var away = away(failed);
            if (away.isEmpty() || response.isCommitted()) {
                throw failed;
            }
            LOG.warn(
                    "{}: {}", away.get().getMessage(), String.valueOf(away.get().getCause()));
            answer(request, response);
        }
    }

    private static Optional<IdentityProviderException> away(Throwable failed) {
        return Stream.<@Nullable Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
                .filter(IdentityProviderException.class::isInstance)
                .map(IdentityProviderException.class::cast)
                .findFirst();
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var isForPeople = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                .filter(accepted -> accepted.contains(MediaType.TEXT_HTML_VALUE))
                .isPresent();
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(isForPeople ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(isForPeople ? PAGE : PROBLEM);
    }
}
