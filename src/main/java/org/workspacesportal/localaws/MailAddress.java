package org.workspacesportal.localaws;

import java.util.regex.Pattern;

/** A mail address SES would take: ASCII throughout, with or without a display name before it. */
record MailAddress(String local, String domain) {

    /** A line of a mail cannot be longer. */
    private static final int MAX_LENGTH = 998;

    private static final Pattern WITH_NAME = Pattern.compile("(?:[^<>]*|\"(?:[^\"\\\\]|\\\\.)*\"\\s*)<([^<>]*)>\\s*");
    private static final Pattern LOCAL = Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]+|\"[^\"]+\"");
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    /**
     * Reads {@code name@example.com} or {@code Display Name <name@example.com>}.
     *
     * @throws CallRefused in SES's words if it is none
     */
    static MailAddress parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw refused("Address is longer than " + MAX_LENGTH + " characters");
        }
        if (!text.chars().allMatch(c -> c >= ' ' && c < 127)) {
            throw refused(
                    "Local address contains control or whitespace, or non-ASCII characters: encode the display name");
        }
        var named = WITH_NAME.matcher(text);
        var bare = named.matches() ? named.group(1) : text.strip();
        var at = bare.lastIndexOf('@');
        if (at < 0) {
            throw refused("Missing final '@domain'");
        }
        var address = new MailAddress(bare.substring(0, at), bare.substring(at + 1));
        if (!LOCAL.matcher(address.local).matches()) {
            throw refused("Illegal address");
        }
        if (!DOMAIN.matcher(address.domain).matches()) {
            throw refused(address.domain.isEmpty() ? "Missing domain" : "Domain contains illegal character");
        }
        return address;
    }

    String bare() {
        return local + "@" + domain;
    }

    private static CallRefused refused(String why) {
        return CallRefused.because("InvalidParameterValue", why);
    }
}
