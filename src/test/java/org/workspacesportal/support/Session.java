package org.workspacesportal.support;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.workspacesportal.support.PortalClient.Answer;

/** Somebody signed in with a session: keeps cookies and sends forms with the token that proves they are ours. Follows no redirects. */
public class Session {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies;
    private final HttpClient http;
    private final String address;
    private String csrf = "";
    private String language = "en";

    /** Somebody who has not signed in. */
    Session(String address) {
        this(address, new CookieManager());
    }

    private Session(String address, CookieManager cookies) {
        this.address = address;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** The same browser, which a proxy leads to another node. */
    public Session at(String node) {
        var there = new Session(node, cookies);
        there.csrf = csrf;
        there.language = language;
        return there;
    }

    Session(String address, String user) {
        this(address);
        var signedIn = signIn(user);
        if (signedIn.status() != 302) {
            throw new AssertionError(user + " cannot sign in: " + signedIn);
        }
    }

    /** Has the browser prefer a language from now on. */
    public Session speaking(String language) {
        this.language = language;
        return this;
    }

    /** Signs in at the login page; the answer says where that leads. */
    public Answer signIn(String user) {
        var answer = tryToSignIn(user);
        csrf = csrf("/requests/new");
        return answer;
    }

    /** Sends the login page's form. */
    public Answer tryToSignIn(String user) {
        return post("/login", Map.of("username", user, "password", user, "_csrf", csrf("/login")));
    }

    /** Reads a page; headers follow as names and values. */
    public Answer get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Language", language);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return PortalClient.send(http, request.build());
    }

    /** The number of the page of a list that names something. */
    public int pageWith(String path, String words) {
        return IntStream.rangeClosed(1, 50)
                .filter(page -> get(path + "?page=" + page).body().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " does not list " + words));
    }

    /** Calls in another way than a page would, with the token of a form nevertheless. */
    public Answer call(String method, String path) {
        return call(method, path, "");
    }

    /** The same with a body: JSON, the fields of a form, or the parts of one. */
    public Answer call(String method, String path, String body) {
        if (csrf.isEmpty()) {
            csrf = csrf("/login");
        }
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("X-CSRF-TOKEN", csrf)
                .method(method, BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", type(body));
        }
        return PortalClient.send(http, request.build());
    }

    private static String type(String body) {
        return switch (body.charAt(0)) {
            case '{', '[' -> "application/json";
            case '-' -> "multipart/form-data; boundary=" + body.substring(2, body.indexOf('\r'));
            default -> "application/x-www-form-urlencoded";
        };
    }

    /** Sends a form of the page; fields that are null are left out. */
    public Answer submit(String path, Map<String, ?> fields) {
        var sent = new HashMap<String, Object>(fields);
        sent.values().removeIf(value -> value == null);
        sent.put("_csrf", csrf);
        return post(path, sent);
    }

    /** What the browser remembers, as a line of a call. */
    public String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ", "Cookie: ", "\r\n"));
    }

    /** The token of the form on a page, as a line of a call. */
    public String tokenHeader(String path) {
        return "X-CSRF-TOKEN: " + csrf(path) + "\r\n";
    }

    /** Calls the API of the web apps, as their pages do; a body makes it JSON. */
    public Answer callWebApps(String method, String path, String body) {
        return callWebApps(method, path, "application/json", body);
    }

    public Answer callWebApps(String method, String path, String type, String body) {
        if (webAppsToken().isEmpty()) {
            get("/camunda/app/tasklist/default/");
        }
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("X-XSRF-TOKEN", webAppsToken().orElseThrow());
        if (body != null) {
            request.header("Content-Type", type);
        }
        return PortalClient.send(
                http,
                request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build());
    }

    private Optional<String> webAppsToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private Answer post(String path, Map<String, ?> fields) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofString(PortalClient.form(fields)));
        return PortalClient.send(http, request.build());
    }

    private String csrf(String path) {
        var page = get(path).body();
        var token = CSRF.matcher(page);
        if (!token.find()) {
            throw new AssertionError("No form in " + page);
        }
        return token.group(1);
    }
}
