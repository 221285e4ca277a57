package org.workspacesportal.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/** Every mail AWS accepted, and the desktops it has, as it wrote them down before it said so. */
final class MailLedger {

    private static final Pattern NUMBER = Pattern.compile("WS-\\d{4}-\\d{6}");
    private static final Pattern TOKEN = Pattern.compile("/(?:decisions|desktops/keep)/([A-Za-z0-9_-]{20,})");

    private final GrowingFile stateFile;

    MailLedger(Path stateFile) {
        this.stateFile = new GrowingFile(stateFile);
    }

    List<Ledgers.Mail> mails() {
        var mails = new ArrayList<Ledgers.Mail>();
        for (var mail : lines("mail")) {
            var subject = mail.path("subject").asText();
            var number = NUMBER.matcher(subject);
            mails.add(new Ledgers.Mail(
                    mail.path("to").path(0).asText(),
                    subject,
                    number.find() ? number.group() : "",
                    token(mail.path("text").asText()),
                    instant(mail.path("sentAt"))));
        }
        return mails;
    }

    /** The desktops AWS has, each as it was written down last. */
    List<Ledgers.Live> live() {
        var latest = new LinkedHashMap<String, JsonNode>();
        lines("desktop").forEach(desktop -> latest.put(desktop.path("id").asText(), desktop));
        return latest.values().stream()
                .filter(desktop -> !desktop.hasNonNull("end"))
                .map(desktop -> new Ledgers.Live(
                        desktop.path("id").asText(),
                        desktop.path("directoryId").asText(),
                        desktop.path("userName").asText()))
                .toList();
    }

    private static String token(String text) {
        var token = TOKEN.matcher(text);
        return token.find() ? token.group(1) : "";
    }

    private static Instant instant(JsonNode at) {
        return at.isNumber() ? Instant.ofEpochMilli((long) (at.asDouble() * 1000)) : Instant.parse(at.asText());
    }

    private List<JsonNode> lines(String kind) {
        return stateFile.lines().stream()
                .filter(line -> line.has(kind))
                .map(line -> line.path(kind))
                .toList();
    }
}
