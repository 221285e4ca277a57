package org.workspacesportal.identity;

import org.jspecify.annotations.Nullable;

/**
 * What is to be known of somebody who is written into the engine's tables of people.
 *
 * @param id the id with which the portal knows them
 * @param firstName first name, if known
 * @param lastName last name, if known
 * @param mail mail address, if known
 */
public record Profile(
        String id,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String mail) {}
