package org.workspacesportal.portal;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.People;
import org.workspacesportal.language.Wording;
import org.workspacesportal.language.Words;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.EventKind;
import org.workspacesportal.request.Problem;
import org.workspacesportal.request.RequestEvent;
import org.workspacesportal.request.WorkspaceRequest;

/** Tells on a page what happened to a request, to everybody as much as is theirs to know. */
@Component
public class Timelines {

    private final People people;
    private final Wording wording;

    Timelines(People people, Wording wording) {
        this.people = people;
        this.wording = wording;
    }

    /**
     * The lines of a timeline in its order.
     *
     * @param reader id of the person who reads it
     */
    public List<TimelineLine> lines(
            WorkspaceRequest request, List<RequestEvent> timeline, String reader, Audience audience, Locale locale) {
        var words = wording.in(locale);
        var sentences = new TimelineWording(request, new Names(people, request, reader, words), words);
        return timeline.stream()
                .map(event -> line(event, request.problem(), sentences, words, audience))
                .toList();
    }

    /** What the people or groups are called that may decide about a request; a sentence may begin with it. */
    public String names(WorkspaceRequest request, List<String> ids, String reader, Locale locale) {
        return new Names(people, request, reader, wording.in(locale)).inARow(ids);
    }

    private static TimelineLine line(
            RequestEvent event, @Nullable Problem problem, TimelineWording sentences, Words words, Audience audience) {
        var note = note(event, audience);
        var translated = translated(event, note, problem, words);
        return new TimelineLine(
                event.at(),
                sentences.sentence(event),
                translated == null ? note : translated,
                isOurs(event) && translated == null,
                audience == Audience.IN_CHARGE ? sentences.details(event) : List.of());
    }

    /** What the reader's language has for a note in English: that of the present problem. */
    private static @Nullable String translated(
            RequestEvent event, @Nullable String note, @Nullable Problem problem, Words words) {
        return event.kind() == EventKind.NEEDS_ATTENTION
                        && problem != null
                        && problem.code() != null
                        && problem.text().equals(note)
                ? words.problem(problem)
                : null;
    }

    /** These notes the portal writes itself, in English. */
    private static boolean isOurs(RequestEvent event) {
        return event.actor().equals(Actor.SYSTEM.userId());
    }

    private static @Nullable String note(RequestEvent event, Audience audience) {
        return switch (event.kind()) {
            // Ids, for which the sentence has names.
            case ASKED, REMINDED, ESCALATED, UNREACHABLE -> audience == Audience.IN_CHARGE ? event.note() : null;
            default -> audience.note(event);
        };
    }
}
