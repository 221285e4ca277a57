package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.JsonNode;

/** One thing callers can ask of WorkSpaces. */
@FunctionalInterface
interface Operation {

    /**
     * Carries it out.
     *
     * @throws CallRefused if nothing was done
     * @throws AnswerWithheld if it was done and the caller is not to hear of it
     */
    JsonNode perform(Input input);
}
