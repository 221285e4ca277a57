package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalTest;

/** However a form is wrapped: what is no form of ours is refused before anybody makes anything of it. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongEnvelopeTest extends Deciding {

    private static final String ENGINE = "/engine-rest/process-definition/key/workspace-request/";
    private static final String XML_WITH_A_FILE = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>";
    private static final String XML_THAT_GROWS = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>"
            + IntStream.range(1, 9)
                    .mapToObj(i -> "<!ENTITY %c '%s'>"
                            .formatted('a' + i, "&%c;".formatted('a' + i - 1).repeat(10)))
                    .collect(Collectors.joining())
            + "]><x>&i;</x>";

    /** Where a form goes to, and which of its fields is a text. */
    enum Entry {
        ASK_API("/api/requests", "reason"),
        ASK_FORM(ENGINE + "submit-form", "reason"),
        ASK_START(ENGINE + "start", "reason"),
        DECIDE_API("/api/requests/{number}/decision", "comment"),
        COMPLETE("/engine-rest/task/{task}/complete", "comment"),
        TASK_FORM("/engine-rest/task/{task}/submit-form", "comment");

        private final String path;
        private final String text;

        Entry(String path, String text) {
            this.path = path;
            this.text = text;
        }

        boolean isEngine() {
            return path.startsWith("/engine-rest");
        }

        String person() {
            return text.equals("comment") ? "approver" : "employee";
        }

        /** A form that is good but for its text, and but for what stands beside it. */
        String body(String text, String beside) {
            var fields = new LinkedHashMap<String, String>();
            if (this.text.equals("comment")) {
                fields.put("approved", value("true"));
            } else {
                fields.put("offer", value("\"standard\""));
                fields.put("runningMode", value("\"AUTO_STOP\""));
            }
            fields.put(this.text, text);
            var form = fields.entrySet().stream()
                    .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                    .collect(Collectors.joining(",", "{", beside + "}"));
            return isEngine() ? "{\"variables\":" + form + "}" : form;
        }

        String value(String json) {
            return isEngine() ? "{\"value\":" + json + "}" : json;
        }
    }

    private String task = "";

    /** Nothing comes of what is tried here, so one request serves all. */
    @BeforeEach
    @Override
    void somebodyWaitsForADecision() {
        if (number == null) {
            super.somebodyWaitsForADecision();
            task = portal.taskId("approver", number);
        }
    }

    static Stream<Arguments> wrongShapes() {
        var cases = new ArrayList<Arguments>();
        for (var entry : Entry.values()) {
            var named = ",\"" + entry.text + "\":" + entry.value("\"y\"");
            wrong(cases, entry, "a field twice", entry.body(entry.value("\"x\""), named));
            wrong(cases, entry, "no number", entry.body("NaN", ""));
            wrong(cases, entry, "a number too large for any", entry.body(entry.value("1e309"), ""));
            wrong(cases, entry, "a number of 1,000 digits", entry.body(entry.value("9".repeat(1000)), ""));
            wrong(cases, entry, "a number as text", entry.body(entry.value("2147483648"), ""));
            wrong(cases, entry, "a list", entry.body(entry.value("[\"x\"]"), ""));
            wrong(cases, entry, "an object", entry.body(entry.value("{\"@class\":\"java.net.URL\"}"), ""));
            wrong(cases, entry, "half a character", entry.body(entry.value("\"\\ud83d\""), ""));
            wrong(cases, entry, "100,000 levels", entry.body("[".repeat(100_000) + "]".repeat(100_000), ""));
            wrong(cases, entry, "a text without end", entry.body("\"x", ""));
            wrong(cases, entry, "a comment of JavaScript", "/* x */" + entry.body("7", ""));
            wrong(cases, entry, "10,000 fields more", entry.body(entry.value("\"x\""), more(10_000, entry)));
            wrong(cases, entry, "a name of 1,000 characters", entry.body("7", ",\"" + "n".repeat(1000) + "\":7"));
            wrong(cases, entry, "a mark before a wrong text", "\ufeff" + entry.body(entry.value("\"\\u0007\""), ""));
            if (entry.isEngine()) {
                typed(
                        cases,
                        entry,
                        "Object",
                        "rO0ABXQAAXg=",
                        "java.lang.String",
                        "application/x-java-serialized-object");
                typed(cases, entry, "Object", "{}", "javax.script.ScriptEngineManager", "application/json");
                typed(cases, entry, "Object", "<x/>", "java.util.HashMap", "application/xml");
                typed(cases, entry, "Object", "x", "a.b.Nothing", "text/plain");
                typed(cases, entry, "Xml", XML_WITH_A_FILE);
                typed(cases, entry, "Xml", XML_THAT_GROWS);
                typed(cases, entry, "Json", "[".repeat(9_000));
                typed(cases, entry, "File", "eA==");
                typed(cases, entry, "File", "no base 64!");
                typed(cases, entry, "Bytes", "eA==");
                typed(cases, entry, "Bytes", "%%%");
                typed(cases, entry, "Integer", "2147483648");
                typed(cases, entry, "Long", "9223372036854775808");
                typed(cases, entry, "Double", "NaN");
                typed(cases, entry, "Number", "7");
                typed(cases, entry, "Boolean", "perhaps");
                typed(cases, entry, "Date", "99999-13-45T99:99:99.999+9999");
                typed(cases, entry, "Date", "-0001-01-01T00:00:00.000+0000");
                typed(cases, entry, "Date", "9999-12-31T00:00:00.000+0000");
                typed(cases, entry, "Null", "x");
                typed(cases, entry, "object", "x");
                typed(cases, entry, "../String", "x");
                typed(cases, entry, "", "x");
                typed(cases, entry, "java.lang.ProcessBuilder", "x");
            }
        }
        return cases.stream();
    }

    private static void wrong(List<Arguments> cases, Entry entry, String name, String body) {
        cases.add(Arguments.argumentSet(entry + ": " + name, entry, body));
    }

    private static String more(int count, Entry entry) {
        return IntStream.range(0, count)
                .mapToObj(i -> ",\"v" + i + "\":" + entry.value("\"x\""))
                .collect(Collectors.joining());
    }

    private static void typed(List<Arguments> cases, Entry entry, String type, String value, String... info) {
        var told = info.length == 0
                ? "{\"filename\":\"../../x\",\"mimetype\":\"text/html\"}"
                : "{\"objectTypeName\":\"%s\",\"serializationDataFormat\":\"%s\"}".formatted((Object[]) info);
        var typed = "{\"type\":\"%s\",\"value\":\"%s\",\"valueInfo\":%s}"
                .formatted(type, value.replace("\"", "\\\""), told);
        var shown = value.length() > 20 ? value.substring(0, 20) : value;
        wrong(cases, entry, "a text of type " + type + " " + shown, entry.body(typed, ""));
    }

    @ParameterizedTest
    @MethodSource("wrongShapes")
    void whatIsNoFormOfOursIsRefused(Entry entry, String body) {
        var refused = refused(entry, "application/json", body, StandardCharsets.UTF_8);

        assertThat(refused.status()).isIn(400, 413);
    }

    static Stream<Arguments> encodings() {
        return Stream.of(Entry.values())
                .flatMap(entry -> Stream.of(
                        Arguments.argumentSet(entry + ": UTF-16", entry, "", StandardCharsets.UTF_16),
                        Arguments.argumentSet(entry + ": UTF-16LE", entry, "", StandardCharsets.UTF_16LE),
                        Arguments.argumentSet(entry + ": UTF-32", entry, "", Charset.forName("UTF-32")),
                        Arguments.argumentSet(entry + ": said", entry, "; charset=utf-16", StandardCharsets.UTF_16),
                        Arguments.argumentSet(entry + ": not so", entry, "; charset=utf-16", StandardCharsets.UTF_8),
                        Arguments.argumentSet(entry + ": unknown", entry, "; charset=klingon", StandardCharsets.UTF_8),
                        Arguments.argumentSet(entry + ": no UTF-8", entry, "", StandardCharsets.ISO_8859_1)));
    }

    /** Some readers understand JSON in other letters, and then the same rules hold. */
    @ParameterizedTest
    @MethodSource("encodings")
    void inWhicheverLettersAWrongTextComes(Entry entry, String parameter, Charset charset) {
        var wrong = "a\u00e9\u00ff" + (charset == StandardCharsets.ISO_8859_1 ? "" : "\u202e");

        var refused = refused(
                entry, "application/json" + parameter, entry.body(entry.value("\"" + wrong + "\""), ""), charset);

        assertThat(refused.status()).isIn(400, 415);
    }

    @ParameterizedTest
    @EnumSource
    void onlyJsonIsRead(Entry entry) {
        var good = entry.body(entry.value("\"x\""), "");

        for (var type : List.of(
                "",
                "json",
                "*/*",
                "application/x-java-serialized-object",
                "application/octet-stream",
                "application/xml",
                "text/xml",
                "text/json",
                "text/yaml",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded")) {
            assertThat(refused(entry, type, good, StandardCharsets.UTF_8).status())
                    .as(type)
                    .isIn(400, 415);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDecisionOfAMegabyteIsNotRead(Way way) {
        var refused = evidence.refused(
                () -> decide(way, "approver", Map.of("approved", true, "comment", "x".repeat(1 << 20))));

        assertThat(refused.status()).isEqualTo(413);
    }

    private Answer refused(Entry entry, String type, String body, Charset charset) {
        var octets = new String(body.getBytes(charset), StandardCharsets.ISO_8859_1);
        return evidence.refused(() -> portal.rawCall(head(entry, type, octets.length()) + octets));
    }

    private String head(Entry entry, String type, int length) {
        var path = entry.path.replace("{number}", number).replace("{task}", task);
        var login = entry.person() + ":" + entry.person();
        return "POST " + path + " HTTP/1.1\r\nHost: portal.test\r\nConnection: close\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8))
                + (type.isEmpty() ? "" : "\r\nContent-Type: " + type)
                + "\r\nContent-Length: " + length + "\r\n\r\n";
    }
}
