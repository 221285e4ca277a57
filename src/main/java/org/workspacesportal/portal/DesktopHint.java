package org.workspacesportal.portal;

/**
 * Something a room has to say about a desktop on the pages of whoever looks after it.
 *
 * @param template its fragment {@code hint(desktop, hint)}
 * @param facts what the fragment needs
 */
public record DesktopHint(String template, Object facts) {}
