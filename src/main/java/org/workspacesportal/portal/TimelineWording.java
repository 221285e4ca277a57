package org.workspacesportal.portal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.RequestEvent;
import org.workspacesportal.request.WorkspaceRequest;

/** Says in plain words what happened to a request. */
final class TimelineWording {

    private static final int ENOUGH_TO_COMPARE = 8;

    private final WorkspaceRequest request;
    private final Names names;

    TimelineWording(WorkspaceRequest request, Names names) {
        this.request = request;
        this.names = names;
    }

    /** What happened, and who did it. */
    String sentence(RequestEvent event) {
        var who = beginning(names.actor(event.actor()));
        return switch (event.kind()) {
            case REQUESTED -> who + " asked for this desktop" + forItsOwner();
            case ASKED -> noted(event, "asked to decide");
            case REMINDED -> noted(event, "reminded that this waits for a decision");
            case ESCALATED -> noted(event, "asked, too, as nobody had decided");
            case APPROVED_FIRST -> who + " approved this" + forWhom(event) + "; a second approval is needed";
            case APPROVED -> who + " approved this" + (isByItself(event) ? " automatically" : forWhom(event));
            case REJECTED -> who + " rejected this" + forWhom(event);
            case UNDONE -> who + " took the decision back" + forWhom(event);
            case APPROVAL_PROBLEM -> "An admin has been asked to look at who decides";
            case WITHDRAWN -> who + " withdrew the request";
            case EXPIRED -> "Nobody decided in time, and the request ended";
            case CREATED -> "AWS began to create the desktop";
            case READY -> "The desktop became ready";
            case NEEDS_ATTENTION -> "IT was told that the desktop takes longer than it should";
            case TRIED_AGAIN -> who + " had it tried again";
            case GIVEN_UP -> who + " ended the request; there will be no desktop";
        };
    }

    /** What an audit asks for beyond the sentence: by whom, which way, from where, about what. */
    static List<String> details(RequestEvent event) {
        var details = new ArrayList<String>();
        var channel = channel(event.channel());
        details.add(isByItself(event) ? channel : "as " + event.actor() + " " + channel);
        add(details, "from ", event.origin().address());
        add(details, "with ", event.origin().userAgent());
        add(details, "link ", shortened(event.origin().linkId()));
        add(details, "request as of ", shortened(event.requestHash()));
        return details;
    }

    private static String channel(Channel channel) {
        return switch (channel) {
            case PORTAL -> "in the portal";
            case MAIL_LINK -> "by a link in a mail";
            case TASKLIST -> "in Tasklist";
            case ENGINE_REST -> "over the engine's API";
            case API -> "over the portal's API";
            case SYSTEM -> "by the portal";
        };
    }

    private String forItsOwner() {
        return request.owner().equalsIgnoreCase(request.requester()) ? "" : " for " + names.person(request.owner());
    }

    private String forWhom(RequestEvent event) {
        return event.onBehalfOf() == null ? "" : " for " + names.person(event.onBehalfOf());
    }

    private String noted(RequestEvent event, String what) {
        var whom = names.noted(event.note());
        if (whom.isEmpty()) {
            return "Somebody was " + what;
        }
        var many = whom.size() > 1 || whom.contains("you");
        return beginning(Names.inARow(whom)) + (many ? " were " : " was ") + what;
    }

    /** People's names stay as they write them. */
    private static String beginning(String words) {
        return words.matches("(you|you,|the)( .*)?") ? StringUtils.capitalize(words) : words;
    }

    private static boolean isByItself(RequestEvent event) {
        return event.channel() == Channel.SYSTEM;
    }

    private static void add(List<String> details, String what, @Nullable String value) {
        if (value != null) {
            details.add(what + value);
        }
    }

    private static @Nullable String shortened(@Nullable String id) {
        return id == null || id.length() <= ENOUGH_TO_COMPARE ? id : id.substring(0, ENOUGH_TO_COMPARE) + "…";
    }
}
