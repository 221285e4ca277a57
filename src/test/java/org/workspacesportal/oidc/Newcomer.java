package org.workspacesportal.oidc;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser, led from the portal to the provider and back. */
final class Newcomer {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String portal;
    private final String name;

    Newcomer(String portal, String name) {
        this.portal = portal;
        this.name = name;
    }

    /** Goes all the way; the answer is the portal's last one of the login. */
    HttpResponse<String> signIn() {
        return open(comeBack(leave()));
    }

    /** The address at the provider to which the portal leads. */
    String leave() {
        return location(open("/oauth2/authorization/company"));
    }

    /** Signs in at the provider; the address is the one back to the portal, as this browser reaches it. */
    String comeBack(String atProvider) {
        var login = Base64.getEncoder().encodeToString((name + ":" + name).getBytes(StandardCharsets.UTF_8));
        var way = HttpRequest.newBuilder(URI.create(atProvider)).header("Accept", "text/html");
        // The provider answers whoever has a session already.
        send(way.copy().header("Authorization", "Basic " + login));
        return location(send(way)).replaceFirst("^http://portal\\.test", "");
    }

    HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(URI.create(portal + path)).header("Accept", "text/html"));
    }

    HttpResponse<String> json(String path) {
        return send(HttpRequest.newBuilder(URI.create(portal + path)));
    }

    HttpResponse<String> submit(String path, Map<String, String> fields) {
        var token = CSRF.matcher(open("/requests/new").body());
        if (!token.find()) {
            throw new AssertionError("Nobody is signed in");
        }
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "", "&_csrf=" + token.group(1)));
        return send(HttpRequest.newBuilder(URI.create(portal + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer + " " + answer.body()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
