package org.workspacesportal.localaws;

import java.time.Instant;
import java.util.random.RandomGenerator;

/** Thinks of names for new desktops. */
final class NewId {

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";

    private NewId() {}

    static String in(Account account, Instant now) {
        var id = new StringBuilder("ws-");
        RandomGenerator.getDefault().ints(9, 0, ALPHABET.length()).forEach(index -> id.append(ALPHABET.charAt(index)));
        return account.desktop(id.toString(), now).isEmpty() ? id.toString() : in(account, now);
    }
}
