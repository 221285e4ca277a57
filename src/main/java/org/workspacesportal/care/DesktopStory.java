package org.workspacesportal.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.desktop.DesktopEvent;
import org.workspacesportal.desktop.DesktopEvents;
import org.workspacesportal.desktop.Doing;
import org.workspacesportal.identity.People;
import org.workspacesportal.identity.Person;
import org.workspacesportal.language.Wording;
import org.workspacesportal.language.Words;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.IsoDay;

/** Says in plain words what happened to a desktop. */
@Component
class DesktopStory {

    private final DesktopEvents events;
    private final People people;
    private final Wording wording;

    DesktopStory(DesktopEvents events, People people, Wording wording) {
        this.events = events;
        this.people = people;
        this.wording = wording;
    }

    /**
     * Its newest lines, oldest first.
     *
     * @param reader id of the person who reads it
     */
    List<StoryLine> of(Desktop desktop, String reader, Locale locale) {
        var words = wording.in(locale);
        var lines = events.of(desktop.workspaceId());
        var actors =
                people.getAll(lines.stream().map(DesktopEvent::actor).distinct().toList());
        return lines.stream()
                .map(event -> new StoryLine(event.at(), sentence(event, reader, actors, words), note(event)))
                .toList();
    }

    private static String sentence(DesktopEvent event, String reader, Function<String, Person> actors, Words words) {
        var ending = event.actor().equalsIgnoreCase(reader) ? ".you" : "";
        return switch (event.kind()) {
            case OVERDUE ->
                words.of("desktop-event.OVERDUE." + Doing.valueOf(event.note() == null ? "START" : event.note()));
            case ADOPTED, DRIFT_ACCEPTED, STARTED, STOPPED, REBOOTED, EXEMPTED, EXEMPTION_ENDED ->
                words.of("desktop-event." + event.kind() + ending, who(event, actors, words));
            case LEASE_RENEWED -> {
                var day = IsoDay.parse(String.valueOf(event.note()));
                yield day == null
                        ? words.of("desktop-event.LEASE_WITHOUT_END" + ending, who(event, actors, words))
                        : words.of("desktop-event.LEASE_RENEWED" + ending, who(event, actors, words), words.day(day));
            }
            case LEASE_WARNED, LEASE_ENDED, LEASE_NOT_TOLD, LEASE_WISHED, LEASE_REFUSED ->
                words.of("desktop-event." + event.kind(), words.day(LocalDate.parse(String.valueOf(event.note()))));
            case FOUND, GONE, LEASE_NOT_GIVEN_BACK, ASKED_IF_NEEDED, KEPT, RECLAIMED, NOT_DONE ->
                words.of("desktop-event." + event.kind());
        };
    }

    private static String who(DesktopEvent event, Function<String, Person> actors, Words words) {
        return event.actor().equals(Actor.SYSTEM.userId())
                ? words.of("actor.portal")
                : actors.apply(event.actor()).name();
    }

    private static @Nullable String note(DesktopEvent event) {
        return switch (event.kind()) {
            // Why an admin left it alone is for admins; days are in the sentences.
            case OVERDUE,
                    EXEMPTED,
                    LEASE_RENEWED,
                    LEASE_WARNED,
                    LEASE_ENDED,
                    LEASE_NOT_TOLD,
                    LEASE_WISHED,
                    LEASE_REFUSED -> null;
            default -> event.note();
        };
    }
}
