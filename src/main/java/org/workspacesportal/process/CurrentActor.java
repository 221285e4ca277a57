package org.workspacesportal.process;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.People;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Origin;

/** Who acts in this thread, and by which way: the person who is signed in, never a name from a form. */
@Component
public class CurrentActor {

    private final ThreadLocal<@Nullable Actor> acting = new ThreadLocal<>();
    private final ThreadLocal<Origin> origin = ThreadLocal.withInitial(() -> Origin.NONE);
    private final IdentityService identityService;
    private final People people;

    CurrentActor(IdentityService identityService, People people) {
        this.identityService = identityService;
        this.people = people;
    }

    /** The acting person, or the system where nobody is signed in. */
    public Actor get() {
        var actor = acting.get();
        return actor == null ? Actor.SYSTEM : actor;
    }

    /** From where the request comes that this thread works on. */
    public Origin origin() {
        return origin.get();
    }

    void comesFrom(Origin where) {
        origin.set(where);
    }

    void isGone() {
        origin.remove();
    }

    /** Makes this thread act as that person, with the rights the engine gives them, until the returned handle is closed. */
    Acting become(Actor actor) {
        return become(actor, people.groupsOf(actor.userId()));
    }

    /** The same for somebody whose groups have just been looked up. */
    Acting become(Actor actor, List<String> groups) {
        return act(actor, new Authentication(actor.userId(), groups));
    }

    /**
     * Makes this thread act for that person past the engine's permissions, which know groups but not whose request it is; for steps whose right we
     * have checked ourselves.
     */
    Acting actFor(Actor actor) {
        return act(actor, null);
    }

    private Acting act(Actor actor, @Nullable Authentication authentication) {
        var actorBefore = acting.get();
        var authenticationBefore = identityService.getCurrentAuthentication();
        acting.set(actor.origin().equals(Origin.NONE) ? actor.from(origin.get()) : actor);
        authenticate(authentication);
        return () -> {
            acting.set(actorBefore);
            authenticate(authenticationBefore);
        };
    }

    private void authenticate(@Nullable Authentication authentication) {
        if (authentication == null) {
            identityService.clearAuthentication();
        } else {
            identityService.setAuthentication(authentication);
        }
    }

    /** Ends the acting. */
    interface Acting extends AutoCloseable {

        @Override
        void close();
    }
}
