package org.workspacesportal.identity;

import org.jspecify.annotations.Nullable;

/**
 * A person known to the identity service.
 *
 * @param id the id with which they sign in
 * @param name first and last name, or the id where neither is known
 * @param mail mail address, if known
 */
public record Person(String id, String name, @Nullable String mail) {}
