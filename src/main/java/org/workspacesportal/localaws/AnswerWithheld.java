package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.JsonNode;

/** A call was carried out, and its caller will never hear of it. */
final class AnswerWithheld extends RuntimeException {

    private final transient JsonNode answer;

    AnswerWithheld(JsonNode answer) {
        super("The call was carried out and is left unanswered on purpose", null, false, false);
        this.answer = answer;
    }

    /** What the caller would have been told. */
    JsonNode answer() {
        return answer;
    }
}
