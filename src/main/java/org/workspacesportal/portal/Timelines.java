package org.workspacesportal.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.People;
import org.workspacesportal.request.RequestEvent;
import org.workspacesportal.request.WorkspaceRequest;

/** Tells on a page what happened to a request, to everybody as much as is theirs to know. */
@Component
public class Timelines {

    private final People people;

    Timelines(People people) {
        this.people = people;
    }

    /**
     * The lines of a timeline in its order.
     *
     * @param reader id of the person who reads it
     */
    public List<TimelineLine> lines(
            WorkspaceRequest request, List<RequestEvent> timeline, String reader, Audience audience) {
        var wording = new TimelineWording(request, new Names(people, request, reader));
        return timeline.stream().map(event -> line(event, wording, audience)).toList();
    }

    private static TimelineLine line(RequestEvent event, TimelineWording wording, Audience audience) {
        return new TimelineLine(
                event.at(),
                wording.sentence(event),
                note(event, audience),
                audience == Audience.IN_CHARGE ? TimelineWording.details(event) : List.of());
    }

    private static @Nullable String note(RequestEvent event, Audience audience) {
        return switch (event.kind()) {
            // Ids, for which the sentence has names.
            case ASKED, REMINDED, ESCALATED -> audience == Audience.IN_CHARGE ? event.note() : null;
            default -> audience.note(event);
        };
    }
}
