package org.workspacesportal.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.workspacesportal.limits.SentFields;
import org.workspacesportal.portal.ListPage;
import org.workspacesportal.request.Decision;
import org.workspacesportal.request.FieldError;
import org.workspacesportal.request.InvalidInput;

/**
 * Requests somebody has selected, and what they say about all of them.
 *
 * @param numbers numbers of the requests, each once, in the order of the list
 * @param approved as it was sent
 * @param comment as it was sent
 * @param page number of the page of the list they were on
 */
record Selection(Set<String> numbers, String approved, String comment, String page) {

    private static final String NUMBER = "number";
    private static final Pattern GOOD = Pattern.compile("WS-[0-9]{4}-[0-9]{6,12}");

    static Selection of(MultiValueMap<String, String> sent) {
        var others = new LinkedMultiValueMap<>(sent);
        var numbers = Objects.requireNonNullElse(others.remove(NUMBER), List.<String>of());
        var form = SentFields.each(others);
        return new Selection(
                new LinkedHashSet<>(numbers),
                form.getOrDefault("approved", ""),
                form.getOrDefault("comment", ""),
                form.getOrDefault("page", "1"));
    }

    /**
     * Checks what holds for all of them, before anything is decided.
     *
     * @throws InvalidInput naming each field that is wrong
     */
    void check() {
        var errors = new ArrayList<FieldError>();
        if (numbers.isEmpty()) {
            errors.add(new FieldError(NUMBER, "selection.none"));
        } else if (numbers.size() > ListPage.LINES) {
            errors.add(new FieldError(NUMBER, "selection.too-many", ListPage.LINES, numbers.size()));
        } else if (!numbers.stream().allMatch(number -> GOOD.matcher(number).matches())) {
            errors.add(new FieldError(NUMBER, "selection.unknown"));
        }
        if (!ListPage.isNumber(page)) {
            errors.add(new FieldError("page", "not-a-page"));
        }
        if (!isApproval() && !approved.equals("false")) {
            errors.add(new FieldError("approved", "not-a-boolean"));
        } else {
            errors.addAll(commentErrors());
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    /** What is sent for each of them. */
    Map<String, String> fields() {
        return Map.of("approved", approved, "comment", comment);
    }

    private boolean isApproval() {
        return approved.equals("true");
    }

    private List<FieldError> commentErrors() {
        try {
            Decision.checkedComment(isApproval(), comment);
            return List.of();
        } catch (InvalidInput invalid) {
            return invalid.errors();
        }
    }
}
