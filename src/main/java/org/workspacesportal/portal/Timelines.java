package org.workspacesportal.portal;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.People;
import org.workspacesportal.language.Wording;
import org.workspacesportal.request.Actor;
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
        return timeline.stream().map(event -> line(event, sentences, audience)).toList();
    }

    /** What the people or groups are called that may decide about a request; a sentence may begin with it. */
    public String names(WorkspaceRequest request, List<String> ids, String reader, Locale locale) {
        return new Names(people, request, reader, wording.in(locale)).inARow(ids);
    }

    private static TimelineLine line(RequestEvent event, TimelineWording sentences, Audience audience) {
        return new TimelineLine(
                event.at(),
                sentences.sentence(event),
                note(event, audience),
                isOurs(event),
                audience == Audience.IN_CHARGE ? sentences.details(event) : List.of());
    }

    /** These notes the portal writes itself, in English. */
    private static boolean isOurs(RequestEvent event) {
        return event.actor().equals(Actor.SYSTEM.userId());
    }

    private static @Nullable String note(RequestEvent event, Audience audience) {
        return switch (event.kind()) {
            // Ids, for which the sentence has names.
            case ASKED, REMINDED, ESCALATED -> audience == Audience.IN_CHARGE ? event.note() : null;
            default -> audience.note(event);
        };
    }
}
