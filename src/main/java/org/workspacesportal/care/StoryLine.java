package org.workspacesportal.care;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of what happened to a desktop as its page shows it.
 *
 * @param at when
 * @param text what happened, in a sentence
 * @param note what belongs to it, where the sentence does not say it
 */
record StoryLine(Instant at, String text, @Nullable String note) {}
