package org.workspacesportal.selfcheck;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.springframework.core.env.Environment;

/** The address people use: whether it is one, leads somewhere, and whether the portal answers there, if it happens to run. */
class BaseUrlCheck implements Check {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Environment environment;

    BaseUrlCheck(Environment environment) {
        this.environment = environment;
    }

    @Override
    public String what() {
        return "base URL";
    }

    @Override
    public List<Result> look() throws InterruptedException {
        URI address;
        try {
            address = URI.create(environment.getProperty("portal.base-url", ""));
        } catch (IllegalArgumentException noAddress) {
            return List.of(Result.failed(what(), "portal.base-url is no address"));
        }
        var host = address.getHost();
        if (host == null) {
            return List.of(Result.failed(what(), "portal.base-url names no host"));
        }
        try {
            var found = InetAddress.getByName(host);
            return List.of(Result.ok(what(), address + " leads to " + found.getHostAddress()), answers(address));
        } catch (UnknownHostException nowhere) {
            return List.of(Result.failed(
                    what(), "nobody knows the host %s. Enter it into DNS, or correct portal.base-url".formatted(host)));
        }
    }

    private static Result answers(URI address) throws InterruptedException {
        var what = "base URL, answer";
        var health = URI.create(address.toString().replaceFirst("/*$", "") + "/actuator/health");
        try {
            var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            var answer =
                    client.send(HttpRequest.newBuilder(health).timeout(PATIENCE).build(), BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("\"UP\"")
                    ? Result.ok(what, "the portal answers there")
                    : Result.warning(
                            what,
                            "something answers there with %d. Where the portal runs, see that the proxy leads to it"
                                    .formatted(answer.statusCode()));
        } catch (IOException unanswered) {
            return Result.warning(
                    what,
                    "nothing answers there (%s), as it should once the portal runs".formatted(Words.of(unanswered)));
        }
    }
}
