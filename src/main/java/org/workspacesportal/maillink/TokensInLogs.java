package org.workspacesportal.maillink;

import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Keeps the tokens of mail links out of logs that are written as JSON, wherever in a line; application.yaml does it for the others. */
class TokensInLogs implements StructuredLoggingJsonMembersCustomizer<Object> {

    private static final Pattern TOKEN = Pattern.compile("(?<=/decisions/|/desktops/keep/)[A-Za-z0-9_%-]+");

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(
                ValueProcessor.of(String.class, text -> TOKEN.matcher(text).replaceAll("...")));
    }
}
