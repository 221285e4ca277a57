package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** A part of a longer list; the token for the next part holds good for the same question only. */
record Page<T>(List<T> items, @Nullable String nextToken) {

    static final int MAX_SIZE = 25;

    /**
     * Cuts the page that follows the one the token came with.
     *
     * @param sorted everything that was asked for, in the order of {@code place}
     * @param place where an item stands for ever, so that pages neither skip nor repeat when the list changes in between
     * @throws CallRefused if the token is none of ours or belongs to another question
     */
    static <T> Page<T> of(
            List<T> sorted, ToLongFunction<T> place, @Nullable Integer limit, @Nullable String token, String question) {
        var after = token == null ? Long.MIN_VALUE : place(token, question);
        var rest =
                sorted.stream().filter(item -> place.applyAsLong(item) > after).toList();
        var size = limit == null ? MAX_SIZE : limit;
        if (rest.size() <= size) {
            return new Page<>(rest, null);
        }
        var items = rest.subList(0, size);
        return new Page<>(items, token(place.applyAsLong(items.get(size - 1)), question));
    }

    void addNextTokenTo(ObjectNode answer) {
        if (nextToken != null) {
            answer.put("NextToken", nextToken);
        }
    }

    private static String token(long place, String question) {
        var plain = place + "/" + question.hashCode();
        return Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static long place(String token, String question) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            var place = Long.parseLong(plain.substring(0, Math.max(0, plain.indexOf('/'))));
            if (token(place, question).equals(token)) {
                return place;
            }
        } catch (IllegalArgumentException e) {
            // Not even readable: answered like one that is wrong.
        }
        throw CallRefused.invalid("The specified NextToken is not valid for this request.");
    }
}
