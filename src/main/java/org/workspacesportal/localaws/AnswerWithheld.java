package org.workspacesportal.localaws;

/** A call was carried out, and its caller will never hear of it. */
final class AnswerWithheld extends RuntimeException {

    AnswerWithheld() {
        super("The call was carried out and is left unanswered on purpose", null, false, false);
    }
}
