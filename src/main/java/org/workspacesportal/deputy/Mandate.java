package org.workspacesportal.deputy;

import java.util.Collection;

/**
 * What somebody may decide by, in their own name or as somebody's deputy.
 *
 * @param holder id of the person whose right it is
 * @param groups ids of the groups the holder is in
 * @param own whether it is the person's own, not a deputy's
 */
public record Mandate(String holder, Collection<String> groups, boolean own) {}
