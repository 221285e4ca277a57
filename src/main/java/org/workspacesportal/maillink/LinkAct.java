package org.workspacesportal.maillink;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.Actor;

/** What comes of a click behind a link about a desktop; each purpose has one. */
public interface LinkAct {

    LinkPurpose purpose();

    /**
     * What a click would do; changes nothing.
     *
     * @throws LinkNotUsable when what the link was sent for is over
     */
    Effect offer(DesktopLink link);

    /**
     * Does it, in the transaction in which the link is used up.
     *
     * @throws LinkNotUsable when what the link was sent for is over
     * @throws org.workspacesportal.process.NotNow when it is too late for it
     */
    Effect act(DesktopLink link, Actor owner);

    /**
     * What a click does.
     *
     * @param key names it in the texts {@code keep.offer.*} and {@code keep.done.*}
     * @param day the day that goes with it, if there is one
     */
    record Effect(String key, @Nullable LocalDate day) {}
}
