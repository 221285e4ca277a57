package org.workspacesportal.mail;

/** We would write to a person but don't know their mail address. */
public class NoMailAddress extends RuntimeException {

    NoMailAddress(String userId) {
        super("No mail address is known for " + userId + ": give them one in the identity service, then retry");
    }
}
