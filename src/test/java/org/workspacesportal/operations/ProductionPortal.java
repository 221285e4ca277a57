package org.workspacesportal.operations;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.localaws.LocalAwsSettings;
import org.workspacesportal.support.PackagedPortal;
import org.workspacesportal.support.Postgres;

/**
 * A production with everything around it on this machine: PostgreSQL, an AWS that somebody has allowed, a directory, a chat channel, and a proxy in
 * front that ends TLS. Its secrets come from the environment and from a file, and it logs all it can.
 */
final class ProductionPortal implements AutoCloseable {

    static final String ADMIN = "chief";
    static final String ADMIN_PASSWORD = "Marker-Adm1n-Pw";

    private static final String DATABASE_PASSWORD = "Marker-Database-Pw";
    private static final String LDAP_PASSWORD = "Marker-Ldap-Pw";
    private static final String WEBHOOK_PATH = "Marker-Webhook-Path";
    private static final String WEBHOOK_SECRET = "Marker-Webhook-Secret";
    private static final String AWS_SECRET = "MarkerAwsSecretAccessKey";
    private static final String AWS_TOKEN = "MarkerAwsSessionToken";
    private static final String LDAP_USER = "cn=portal,dc=test";

    /** By program arguments, as nothing goes before those. */
    private static final Map<String, String> ALL_IS_LOGGED = Map.of(
            "logging.level.root", "TRACE",
            "logging.level.org.camunda.bpm.engine", "TRACE",
            "logging.level.liquibase", "TRACE");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String database = Postgres.freshDatabase();
    private final AtomicInteger announcements = new AtomicInteger();
    private final LocalAws aws;
    private final InMemoryDirectoryServer directory;
    private final HttpServer chat;
    private final PackagedPortal portal;

    ProductionPortal(Path folder) throws Exception {
        aws = LocalAws.start(
                new LocalAwsSettings(
                        0,
                        null,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        2,
                        5,
                        false,
                        10,
                        List.of("desktops@corp.test"),
                        100),
                Clock.systemUTC());
        directory = directory();
        chat = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        chat.createContext("/" + WEBHOOK_PATH, exchange -> {
            announcements.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        chat.start();
        portal = PackagedPortal.start(prepared(folder), ALL_IS_LOGGED, environment(folder));
        moveIn("asker", "employees");
        moveIn("decider", "employees", "approvers");
        var asked = post(
                "asker",
                "/api/requests",
                "{\"offer\": \"office\", \"runningMode\": \"AUTO_STOP\", \"reason\": \"New\"}");
        if (asked.statusCode() >= 300) {
            throw new AssertionError(asked.statusCode() + asked.body());
        }
    }

    /** Writes the files an operator writes. */
    Path prepared(Path folder) throws IOException {
        Files.writeString(folder.resolve("application.yaml"), """
                portal:
                  base-url: https://desktops.corp.test
                  mail:
                    from: desktops@corp.test
                  admin:
                    id: chief
                    mail: chief@corp.test
                  production:
                    allow-aws-endpoints: true
                  people.manager.ldap:
                    url: ldap://127.0.0.1:%d
                    base: dc=test
                    bind-user: %s
                    bind-password: ${LDAP_PASSWORD}
                  announcements:
                    allow-http: true
                    allow-private-addresses: true
                    webhooks:
                      approvers:
                        url: ${WEBHOOK_URL}
                        secret: ${WEBHOOK_SECRET}
                  catalog:
                    offers:
                      - id: office
                        name: Office
                        directory-id: d-0a1b2c3d4e
                        bundle-id: wsb-0a1b2c3d4
                        monthly: 35
                        base: 9.75
                        hourly: 0.3
                """.formatted(directory.getListenPort(), LDAP_USER));
        var secrets = Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("portal.admin.password"), ADMIN_PASSWORD);
        return folder;
    }

    Map<String, String> environment(Path folder) {
        return Map.ofEntries(
                Map.entry("SPRING_PROFILES_ACTIVE", "production"),
                Map.entry("SPRING_CONFIG_IMPORT", "configtree:" + folder.resolve("secrets") + "/"),
                Map.entry("SPRING_DATASOURCE_URL", database),
                Map.entry("SPRING_DATASOURCE_USERNAME", "postgres"),
                Map.entry("SPRING_DATASOURCE_PASSWORD", DATABASE_PASSWORD),
                Map.entry("LDAP_PASSWORD", LDAP_PASSWORD),
                Map.entry("WEBHOOK_URL", "http://127.0.0.1:" + chat.getAddress().getPort() + "/" + WEBHOOK_PATH),
                Map.entry("WEBHOOK_SECRET", WEBHOOK_SECRET),
                Map.entry("AWS_REGION", LocalAws.REGION),
                Map.entry("AWS_ENDPOINT_URL", aws.endpoint().toString()),
                Map.entry("AWS_ACCESS_KEY_ID", "AKIAMARKER"),
                Map.entry("AWS_SECRET_ACCESS_KEY", AWS_SECRET),
                Map.entry("AWS_SESSION_TOKEN", AWS_TOKEN),
                Map.entry("MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE", "*"),
                Map.entry("SERVER_ADDRESS", "127.0.0.1"));
    }

    List<String> secrets() {
        return List.of(
                ADMIN_PASSWORD,
                basic(ADMIN, ADMIN_PASSWORD).substring("Basic ".length()),
                DATABASE_PASSWORD,
                LDAP_PASSWORD,
                WEBHOOK_PATH,
                WEBHOOK_SECRET,
                AWS_SECRET,
                AWS_TOKEN);
    }

    String database() {
        return database;
    }

    String log() throws IOException {
        return portal.log();
    }

    String threadDump() throws IOException {
        return portal.threadDump();
    }

    boolean hasAnnounced() {
        return announcements.get() > 0;
    }

    /** The text of the mail that asks for a decision, once it has come. */
    String approvalMail() {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> aws.mails().stream()
                                .map(mail -> mail.text())
                                .filter(text -> text != null && text.contains("/decisions/"))
                                .findFirst()
                                .orElse(""),
                        text -> !text.isEmpty());
    }

    /** What the list of endpoints leads to. */
    List<String> actuatorPaths() throws Exception {
        var links =
                json.readTree(get(ADMIN, ADMIN_PASSWORD, "/actuator").body()).path("_links");
        return StreamSupport.stream(links.spliterator(), false)
                .map(link -> link.path("href").asText())
                .filter(address -> !address.contains("{"))
                .map(address -> URI.create(address).getPath())
                .collect(Collectors.toList());
    }

    /** A password that is good enough. */
    String password(String user) {
        return "Strong-Word-9-of-an-" + user.length();
    }

    HttpResponse<String> get(String user, String password, String path, String... headers) throws Exception {
        return send(call(user, password, path, headers));
    }

    HttpResponse<String> postForm(String path, String cookie, Map<String, String> fields) throws Exception {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(call("", "", path, "Content-Type", "application/x-www-form-urlencoded", "Cookie", cookie)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> post(String user, String path, String body) throws Exception {
        var password = user.equals(ADMIN) ? ADMIN_PASSWORD : password(user);
        return send(
                call(user, password, path, "Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private void moveIn(String id, String... groups) throws Exception {
        var user = Map.of(
                "profile", Map.of("id", id, "firstName", "Some", "lastName", "Body", "email", id + "@corp.test"),
                "credentials", Map.of("password", password(id)));
        expect(204, post(ADMIN, "/engine-rest/user/create", json.writeValueAsString(user)));
        for (var group : groups) {
            expect(
                    204,
                    send(call(ADMIN, ADMIN_PASSWORD, "/engine-rest/group/" + group + "/members/" + id)
                            .PUT(BodyPublishers.noBody())));
        }
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    /** As the proxy in front hands it on; nobody signs in where there is no user. */
    private HttpRequest.Builder call(String user, String password, String path, String... headers) {
        var call = HttpRequest.newBuilder(URI.create(portal.address() + path)).header("X-Forwarded-Proto", "https");
        if (!user.isEmpty()) {
            call.header("Authorization", basic(user, password));
        }
        return headers.length == 0 ? call : call.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder call) throws Exception {
        return http.send(call.build(), BodyHandlers.ofString());
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static InMemoryDirectoryServer directory() throws Exception {
        var config = new InMemoryDirectoryServerConfig("dc=test");
        config.setListenerConfigs(
                new InMemoryListenerConfig("people", InetAddress.getLoopbackAddress(), 0, null, null, null));
        config.addAdditionalBindCredentials(LDAP_USER, LDAP_PASSWORD);
        config.setSchema(null);
        var server = new InMemoryDirectoryServer(config);
        server.startListening();
        server.add("dn: dc=test", "objectClass: domain", "dc: test");
        server.add("dn: uid=asker,dc=test", "objectClass: person", "uid: asker");
        return server;
    }

    @Override
    public void close() {
        portal.kill();
        chat.stop(0);
        directory.shutDown(true);
        aws.close();
    }
}
