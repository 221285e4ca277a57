package org.workspacesportal.mail;

/** We would write to a person but don't know their mail address. */
public class NoMailAddress extends RuntimeException {

    NoMailAddress(String userId) {
        super("No mail address is known for " + userId
                + ", so this mail was not sent; whatever it is about goes on without it. Give them an address in Admin or the "
                + "directory, then increment the retries in Cockpit.");
    }
}
