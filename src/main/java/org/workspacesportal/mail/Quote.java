package org.workspacesportal.mail;

/** Marks what somebody else wrote in a plain text mail, line by line, so that it cannot pass for what we write. */
final class Quote {

    public String of(String text) {
        return text.replaceAll("(?m)^", "> ");
    }
}
