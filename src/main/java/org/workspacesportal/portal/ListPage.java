package org.workspacesportal.portal;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.workspacesportal.request.InvalidInput;

/** One page of a list that may be long; people count pages from 1. */
public final class ListPage {

    /** How many lines one looks through at once. */
    public static final int LINES = 20;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,6}");

    private ListPage() {}

    public static boolean isNumber(String page) {
        return NUMBER.matcher(page).matches();
    }

    /**
     * Reads the page somebody asked for or, where the list has become shorter than that, its last one.
     *
     * @throws InvalidInput when that is not the number of a page
     */
    public static <T> Page<T> read(String number, Function<Pageable, Page<T>> list) {
        if (!isNumber(number)) {
            throw new InvalidInput("page", "not-a-page");
        }
        var found = list.apply(PageRequest.of(Integer.parseInt(number) - 1, LINES));
        return found.getTotalPages() > 0 && found.getNumber() >= found.getTotalPages()
                ? list.apply(PageRequest.of(found.getTotalPages() - 1, LINES))
                : found;
    }
}
