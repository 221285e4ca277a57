package org.workspacesportal.request;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that is said to people, in no language yet.
 *
 * @param key its key in the bundles {@code messages/refusals}
 * @param arguments what is put into its text, as it is to be read
 */
public record Said(String key, List<String> arguments) {

    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("messages.refusals", Locale.ROOT);

    /** What a key says of some things; several that are one argument are put into it as people write them, one after the other. */
    public static Said of(String key, Object... arguments) {
        return new Said(key, Stream.of(arguments).map(Said::readable).toList());
    }

    private static String readable(Object argument) {
        return argument instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(argument);
    }

    /** As programs, Camunda's web apps and the log are told. */
    public String inEnglish() {
        return new MessageFormat(ENGLISH.getString(key), Locale.ENGLISH).format(arguments.toArray());
    }
}
