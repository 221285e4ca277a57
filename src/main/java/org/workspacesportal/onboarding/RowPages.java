package org.workspacesportal.onboarding;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.stereotype.Component;
import org.workspacesportal.portal.ListPage;
import org.workspacesportal.request.InvalidInput;

/** The rows of an onboarding page by page. */
@Component
class RowPages {

    /** Which rows somebody wants when they want all. */
    static final String ALL = "all";

    private final OnboardingRows rows;

    RowPages(OnboardingRows rows) {
        this.rows = rows;
    }

    /**
     * One page of those that stand somewhere.
     *
     * @param show {@code all}, or the name of a state in lower case
     * @param page its number, from 1
     * @throws InvalidInput when there is no such state or number
     */
    Page<OnboardingRow> of(String number, String show, String page) {
        var state = state(show);
        var counts = rows.counts(number);
        var total = state == null
                ? counts.values().stream().mapToInt(Integer::intValue).sum()
                : counts.getOrDefault(state, 0);
        return ListPage.read(
                page,
                wanted -> new PageImpl<>(
                        rows.list(number, state, wanted.getOffset(), wanted.getPageSize()), wanted, total));
    }

    private static @Nullable RowState state(String show) {
        return show.equals(ALL)
                ? null
                : Stream.of(RowState.WAITING, RowState.ASKED, RowState.REFUSED)
                        .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(show))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput("show", "onboarding.no-such-filter"));
    }
}
