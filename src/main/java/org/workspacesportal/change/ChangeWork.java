package org.workspacesportal.change;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.CallNotMade;
import org.workspacesportal.aws.Workspace;
import org.workspacesportal.aws.WorkspaceRefused;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.ChangeKind;
import org.workspacesportal.request.EventKind;
import org.workspacesportal.request.RequestMovedOn;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/**
 * Has AWS change a desktop exactly once, although it has no token that would make a repetition harmless: the intent is stored before the call, and
 * once there is an intent nothing is sent without having looked for what an earlier call may have done.
 */
@Component
class ChangeWork {

    private final WorkspaceRequests requests;
    private final ChangeRecords records;
    private final ChangeSending sending;
    private final Traces traces;
    private final ChangeSettings settings;
    private final Clock clock;

    ChangeWork(
            WorkspaceRequests requests,
            ChangeRecords records,
            ChangeSending sending,
            Traces traces,
            ChangeSettings settings,
            Clock clock) {
        this.requests = requests;
        this.records = records;
        this.sending = sending;
        this.traces = traces;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Has the change of an approved request carried out, and watched.
     *
     * @throws WorkspaceRefused when AWS will not, and a person has to look at it
     * @throws OutcomeNeverKnown when nobody can tell whether AWS did it, and doing it twice would do harm
     * @throws RuntimeException of any other kind when it has to be repeated
     */
    void carryOut(String number) {
        var request = requests.get(number);
        if (request.status() != RequestStatus.CREATING) {
            // Whoever led the process here: without an approval in the record nothing is changed.
            throw new RequestMovedOn(request);
        }
        var record = records.get(number);
        if (!record.accepted()) {
            var successor = record.sentAt() == null ? begin(request) : resume(request, record.sentAt());
            records.accepted(number, successor, settings.firstCheck());
        }
    }

    /** Tells in the timeline that AWS has taken it. */
    void carriedOut(String number) {
        requests.note(number, EventKind.SENT, Actor.SYSTEM, null);
    }

    /** The first call; what the desktop does by itself just now, or does already, is no reason to bother a person. */
    private @Nullable String begin(WorkspaceRequest request) {
        var shown = traces.look(request);
        if (shown != null) {
            if (Traces.needsNoCall(request, shown)) {
                return null;
            }
            requireRest(request, shown);
        }
        return send(request, null);
    }

    private static void requireRest(WorkspaceRequest request, Workspace shown) {
        if (Traces.isPassing(request, shown)) {
            throw new NotYetKnown(
                    "Request %s: the desktop is %s, which AWS wants to be over first. Where this stays, increment the retries in Cockpit."
                            .formatted(request.number(), shown.state()));
        }
    }

    private @Nullable String resume(WorkspaceRequest request, Instant sentAt) {
        var trace = traces.find(request);
        if (trace.isPresent()) {
            return trace.get().successorId();
        }
        if (sentAt.plus(settings.visibility()).isAfter(clock.instant())) {
            throw new NotYetKnown(
                    "Request %s: a call went out at %s of which no answer came, and AWS shows nothing of it yet; it is looked for until %s. Where this stays, increment the retries in Cockpit."
                            .formatted(request.number(), sentAt, sentAt.plus(settings.visibility())));
        }
        if (!Traces.isHarmlessTwice(Objects.requireNonNull(request.change()).kind())) {
            throw new OutcomeNeverKnown();
        }
        var shown = traces.look(request);
        if (shown != null) {
            requireRest(request, shown);
        }
        return send(request, sentAt);
    }

    private @Nullable String send(WorkspaceRequest request, @Nullable Instant seen) {
        var intent = records.intend(request.number(), seen);
        try {
            return sending.send(request);
        } catch (CallNotMade | WorkspaceRefused noEffect) {
            if (noEffect instanceof WorkspaceRefused refused && isGoneAsWanted(request, refused)) {
                return null;
            }
            records.forgetIntent(request.number(), intent);
            throw noEffect;
        }
    }

    private static boolean isGoneAsWanted(WorkspaceRequest request, WorkspaceRefused refused) {
        return Objects.requireNonNull(request.change()).kind() == ChangeKind.GIVE_BACK
                && refused.code().equals("ResourceNotFoundException");
    }

    /** Whether AWS did something nobody can tell. */
    static final class OutcomeNeverKnown extends RuntimeException {}
}
