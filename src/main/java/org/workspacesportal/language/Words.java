package org.workspacesportal.language;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.workspacesportal.request.FieldError;
import org.workspacesportal.request.Problem;
import org.workspacesportal.request.Said;

/** The words of one language. */
public final class Words {

    /** As a refusal has it that says from when on something is possible. */
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z");

    private final MessageSource messages;
    private final Locale locale;

    Words(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /**
     * The text of a key.
     *
     * @throws org.springframework.context.NoSuchMessageException when there is none in this language
     */
    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** What a refusal says; moments in it as people read them. */
    public String said(Said said) {
        return of(said.key(), said.arguments().stream().map(this::readable).toArray());
    }

    private String readable(String argument) {
        return MOMENT.matcher(argument).matches() ? time(Instant.parse(argument)) : argument;
    }

    /** What our forms call a field; a name they do not know stays as it is. */
    public String field(String name) {
        // Not as the text to fall back to: that would be read as a format, and what people send is none.
        var known = messages.getMessage("field." + name, null, null, locale);
        return known == null ? name : known;
    }

    /** What a group is called, by its id. */
    public String group(String id) {
        var known = messages.getMessage("group." + id, null, null, locale);
        return known == null ? of("group", id) : known;
    }

    /** What is wrong with a field, named. */
    public String problem(FieldError error) {
        return field(error.field()) + ": " + said(error.said());
    }

    /** What keeps a desktop from being ready; in English where it was noted before it could be said in any language. */
    public String problem(Problem problem) {
        var said = problem.said();
        return said == null ? problem.text() : said(said);
    }

    /** An amount with its currency, {@code 33.75 EUR}. */
    public String money(BigDecimal amount, String currency) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        // It must not break where it stands in a narrow column.
        return format.format(amount) + "\u00a0" + currency;
    }

    /** A whole number, with the separators of the language. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A moment; a script turns it into the reader's own time zone where there is one. */
    public String time(Instant instant) {
        return format("format.time").withZone(ZoneOffset.UTC).format(instant) + " UTC";
    }

    public String day(LocalDate day) {
        return format("format.day").format(day);
    }

    public String month(YearMonth month) {
        return format("format.month").format(month);
    }

    /** About how long something takes, in the one or two units that matter. */
    public String duration(Duration duration) {
        var minutes = Math.max(0, duration.plusSeconds(30).toMinutes());
        if (minutes < 1) {
            return of("duration.seconds", Math.max(1, duration.toSeconds()));
        }
        if (minutes < 120) {
            return of("duration.minutes", minutes);
        }
        var hours = duration.plusMinutes(30).toHours();
        return hours < 48 ? of("duration.hours", hours) : of("duration.days", (hours + 12) / 24);
    }

    /** Names in a row as a sentence has them. */
    public String inARow(List<String> names) {
        var last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : of("in-a-row", names.subList(0, last).stream().collect(Collectors.joining(", ")), names.get(last));
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(of(pattern), locale);
    }
}
