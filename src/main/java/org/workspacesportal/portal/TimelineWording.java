package org.workspacesportal.portal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.workspacesportal.language.Words;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.EventKind;
import org.workspacesportal.request.RequestEvent;
import org.workspacesportal.request.WorkspaceRequest;

/** Says in plain words what happened to a request. */
final class TimelineWording {

    private static final int ENOUGH_TO_COMPARE = 8;

    private final WorkspaceRequest request;
    private final Names names;
    private final Words words;

    TimelineWording(WorkspaceRequest request, Names names, Words words) {
        this.request = request;
        this.names = names;
        this.words = words;
    }

    /** What happened, and who did it. */
    String sentence(RequestEvent event) {
        return switch (event.kind()) {
            case ASKED, REMINDED, ESCALATED, UNREACHABLE -> toWhom(event);
            case REQUESTED -> byWhom(event, forItsOwner());
            case APPROVED ->
                isByItself(event) ? words.of("timeline.APPROVED.automatically") : byWhom(event, event.onBehalfOf());
            case APPROVED_FIRST, REJECTED, UNDONE -> byWhom(event, event.onBehalfOf());
            case WITHDRAWN, TRIED_AGAIN, TAKEN_AS_DONE, GIVEN_UP -> byWhom(event, null);
            case APPROVAL_PROBLEM, EXPIRED, WAITS_FOR_QUOTA, CREATED, SENT -> words.of("timeline." + event.kind());
            case READY, NEEDS_ATTENTION ->
                words.of("timeline." + event.kind() + (request.change() == null ? "" : ".change"));
        };
    }

    /** What an audit asks for beyond the sentence: by whom, which way, from where, about what. */
    List<String> details(RequestEvent event) {
        var details = new ArrayList<String>();
        var channel = words.of("channel." + event.channel());
        details.add(isByItself(event) ? channel : words.of("timeline.detail.as", event.actor(), channel));
        add(details, "from", event.origin().address());
        add(details, "with", event.origin().userAgent());
        add(details, "link", shortened(event.origin().linkId()));
        add(details, "content", shortened(event.requestHash()));
        return details;
    }

    private String byWhom(RequestEvent event, @Nullable String forWhom) {
        var key = "timeline." + event.kind()
                + (event.kind() == EventKind.REQUESTED && request.change() != null ? ".change" : "")
                + (names.isReader(event.actor()) ? ".you" : "")
                + (forWhom == null ? "" : ".for");
        var who = names.actor(event.actor());
        return words.of(
                key,
                isByItself(event) ? StringUtils.capitalize(who) : who,
                forWhom == null ? "" : names.person(forWhom));
    }

    private String toWhom(RequestEvent event) {
        var ids = Names.ids(event.note());
        var key = "timeline." + event.kind();
        if (ids.isEmpty()) {
            return words.of(key + ".somebody");
        }
        var many = ids.size() > 1;
        return words.of(key + (many ? ".many" : names.isReader(ids.get(0)) ? ".you" : ".one"), names.inARow(ids));
    }

    private @Nullable String forItsOwner() {
        return request.owner().equalsIgnoreCase(request.requester()) ? null : request.owner();
    }

    private static boolean isByItself(RequestEvent event) {
        return event.channel() == Channel.SYSTEM;
    }

    private void add(List<String> details, String what, @Nullable String value) {
        if (value != null) {
            details.add(words.of("timeline.detail." + what, value));
        }
    }

    private static @Nullable String shortened(@Nullable String id) {
        return id == null || id.length() <= ENOUGH_TO_COMPARE ? id : id.substring(0, ENOUGH_TO_COMPARE) + "…";
    }
}
