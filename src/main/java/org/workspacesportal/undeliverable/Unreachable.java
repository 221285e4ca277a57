package org.workspacesportal.undeliverable;

import java.time.Instant;
import org.workspacesportal.aws.SuppressedAddress.Reason;
import org.workspacesportal.identity.Person;

/**
 * Somebody whom no mail reaches.
 *
 * @param person who, with the address that takes none
 * @param reason why
 * @param since when SES noted it
 */
public record Unreachable(Person person, Reason reason, Instant since) {}
