package org.workspacesportal.request;

import java.util.Collection;

/**
 * By what requests may be decided: as somebody who was asked by name, or as one of a group that was.
 *
 * @param holder id of the person whose right it is
 * @param groups ids of the groups that person is in
 */
public record Claim(String holder, Collection<String> groups) {}
