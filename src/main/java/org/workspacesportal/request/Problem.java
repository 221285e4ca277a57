package org.workspacesportal.request;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * What keeps a desktop from being ready.
 *
 * @param text the same in English, as programs, Tasklist and the timeline tell it
 * @param code what it is, a key {@code problem.<code>} of the refusals; null where it was noted before there were codes
 * @param details what AWS itself said about it, if that is part of it
 */
public record Problem(
        @Column("problem") String text,
        @Column("problem_code") @Nullable String code,
        @Column("problem_details") @Nullable String details) {

    public static Problem of(String code) {
        return of(code, null);
    }

    public static Problem of(String code, @Nullable String details) {
        return new Problem(said(code, details).inEnglish(), code, details);
    }

    /** As it is said to people, null where only the English text is known. */
    public @Nullable Said said() {
        return code == null ? null : said(code, details);
    }

    private static Said said(String code, @Nullable String details) {
        return Said.of("problem." + code, details == null ? "" : details);
    }
}
