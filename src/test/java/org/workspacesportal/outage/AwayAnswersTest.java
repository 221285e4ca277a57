package org.workspacesportal.outage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.dao.DataAccessResourceFailureException;

/** What is answered when the database goes away in the middle of an answer. */
class AwayAnswersTest {

    private static final String NEEDS_IT_TOO = "/needs-it-too";

    private final WebServer server = new TomcatServletWebServerFactory(0).getWebServer(context -> {
        context.addFilter("away", new AwayAnswers("/error"))
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR), false, "/*");
        context.addServlet("download", new Download()).addMapping("/download", NEEDS_IT_TOO);
        context.addServlet("bug", new Bug()).addMapping("/bug");
        context.addServlet("error", new ErrorPage()).addMapping("/error");
    });

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aDownloadIsNoneAnyMore() throws Exception {
        var answer = get("/download");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("about /download, for nobody");
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void aPageThatNeedsTheDatabaseIsLeftOut() throws Exception {
        var answer = get(NEEDS_IT_TOO);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
    }

    @Test
    void whatIsWrongElsewhereIsNotTheDatabases() throws Exception {
        assertThat(get("/bug").statusCode()).isEqualTo(500);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path))
                                .header("Cookie", "JSESSIONID=somebody")
                                .build(),
                        BodyHandlers.ofString());
    }

    private static DataAccessResourceFailureException away() {
        return new DataAccessResourceFailureException("away", new SQLException("could not extend file", "53100"));
    }

    private static final class Download extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest call, HttpServletResponse response) throws IOException {
            response.setContentType("text/csv");
            response.setHeader("Content-Disposition", "attachment");
            response.setHeader("Referrer-Policy", "no-referrer");
            response.getOutputStream().print("half a line");
            throw away();
        }
    }

    private static final class Bug extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest call, HttpServletResponse response) {
            throw new IllegalStateException("a bug");
        }
    }

    private static final class ErrorPage extends HttpServlet {
        @Override
        protected void service(HttpServletRequest call, HttpServletResponse response) throws IOException {
            var about = call.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            response.getWriter()
                    .print("about " + about + ", for " + (call.getCookies() == null ? "nobody" : "somebody"));
            if (NEEDS_IT_TOO.equals(about)) {
                throw away();
            }
        }
    }
}
