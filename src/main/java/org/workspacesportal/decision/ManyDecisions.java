package org.workspacesportal.decision;

import java.security.Principal;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.workspacesportal.approval.Decisions;
import org.workspacesportal.desktop.TakenPlaces;
import org.workspacesportal.desktop.TakenPlaces.Place;
import org.workspacesportal.outage.DatabaseAway;
import org.workspacesportal.portal.VisibleRequests;
import org.workspacesportal.process.NotAllowed;
import org.workspacesportal.process.NotNow;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.RequestMovedOn;
import org.workspacesportal.request.RequestNotFound;
import org.workspacesportal.request.Said;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** Decides about several requests, each by itself as if it were the only one: one that cannot be decided keeps no other from it. */
@Component
class ManyDecisions {

    private static final Logger LOG = LoggerFactory.getLogger(ManyDecisions.class);

    private final Decisions decisions;
    private final DecisionStory story;
    private final VisibleRequests visible;
    private final WorkspaceRequests requests;
    private final TakenPlaces taken;

    ManyDecisions(
            Decisions decisions,
            DecisionStory story,
            VisibleRequests visible,
            WorkspaceRequests requests,
            TakenPlaces taken) {
        this.decisions = decisions;
        this.story = story;
        this.visible = visible;
        this.requests = requests;
        this.taken = taken;
    }

    /**
     * What came of each, in their order.
     *
     * @throws org.workspacesportal.request.InvalidInput when nothing has been decided, as what was sent holds for none of them
     */
    List<Outcome> decide(Selection selection, Principal person) {
        selection.check();
        return selection.numbers().stream()
                .map(number -> decide(number, selection, person))
                .toList();
    }

    private Outcome decide(String number, Selection selection, Principal person) {
        var decider = new Actor(person.getName(), Channel.PORTAL);
        try {
            visible.about(number, person, () -> decisions.decide(number, selection.fields(), decider));
        } catch (RequestMovedOn late) {
            return late(late.request(), selection, person.getName());
        } catch (RequestNotFound unknown) {
            return Outcome.refused(number, HttpStatus.NOT_FOUND, unknown.said());
        } catch (NotAllowed refused) {
            return Outcome.refused(number, HttpStatus.FORBIDDEN, refused.said());
        } catch (NotNow between) {
            return Outcome.refused(number, HttpStatus.CONFLICT, between.said());
        } catch (RuntimeException failed) {
            if (DatabaseAway.in(failed).isPresent()) {
                throw failed;
            }
            LOG.error("{}: one decision of several failed", number, failed);
            return Outcome.refused(number, HttpStatus.INTERNAL_SERVER_ERROR, Said.of("not-done"));
        }
        try {
            return told(requests.get(number), person.getName());
        } catch (RuntimeException failed) {
            LOG.error("{}: decided, but what was decided could not be told", number, failed);
            return new Outcome(number, HttpStatus.OK, null, false, false, null);
        }
    }

    private Outcome told(WorkspaceRequest request, String reader) {
        var decided = story.of(request, reader);
        return new Outcome(
                request.number(),
                HttpStatus.OK,
                decided,
                story.canUndo(request, reader),
                decided != null && decided.approved() && isInTheWay(request),
                null);
    }

    private boolean isInTheWay(WorkspaceRequest request) {
        // The desktop that has come of it is not in its way.
        return request.change() == null
                && request.workspaceId() == null
                && taken.of(List.of(request.owner()))
                        .contains(new Place(request.order().directoryId(), request.owner()));
    }

    /** Who says the same as was decided has what they want, be it that they have sent it twice. */
    private Outcome late(WorkspaceRequest request, Selection selection, String reader) {
        if (story.isWhatWasDecided(request, reader, selection.approved())) {
            return told(request, reader);
        }
        var decided = story.of(request, reader);
        return new Outcome(
                request.number(),
                HttpStatus.CONFLICT,
                decided,
                false,
                false,
                decided == null ? new RequestMovedOn(request).said() : null);
    }
}
