package org.workspacesportal.portal;

/**
 * Something that waits for somebody's decision and is no request, on the page of what waits for them.
 *
 * @param template its fragment {@code hint(hint)}
 * @param facts what the fragment needs
 */
public record InboxHint(String template, Object facts) {}
