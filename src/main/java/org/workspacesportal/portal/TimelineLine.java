package org.workspacesportal.portal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a request's timeline as its page shows it.
 *
 * @param at when
 * @param text what happened, in a sentence
 * @param note what somebody wrote along with it
 * @param noteInEnglish whether the portal wrote the note itself
 * @param details by whom, which way and from where; empty for those whose business it is not
 */
public record TimelineLine(
        Instant at, String text, @Nullable String note, boolean noteInEnglish, List<String> details) {}
