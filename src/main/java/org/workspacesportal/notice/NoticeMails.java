package org.workspacesportal.notice;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.desktop.Desktops;
import org.workspacesportal.identity.People;
import org.workspacesportal.mail.Mails;

/** Writes to the owners of desktops. */
@Component
class NoticeMails {

    private final Desktops desktops;
    private final NoticeAddress address;
    private final People people;
    private final Mails mails;

    NoticeMails(Desktops desktops, NoticeAddress address, People people, Mails mails) {
        this.desktops = desktops;
        this.address = address;
        this.people = people;
        this.mails = mails;
    }

    /** Tells a person; says nothing of a desktop that is gone or somebody else's by now. */
    void send(NoticeKind kind, String workspaceId, String person, Map<String, String> facts) {
        desktops.find(workspaceId)
                .filter(desktop -> kind.isForAdmins() || desktop.belongsTo(person))
                .ifPresent(desktop -> send(kind, desktop, person, facts));
    }

    private void send(NoticeKind kind, Desktop desktop, String person, Map<String, String> facts) {
        var day = day(facts, Notices.DAY);
        var sent = address.of(kind, desktop, person, facts.getOrDefault(Notices.ABOUT, ""), day);
        var shown = NoticeFacts.of(
                kind, desktop, day, day(facts, Notices.SINCE), facts.getOrDefault(Notices.OTHERWISE, ""));
        shown.put("path", sent.path());
        shown.put("personalLink", sent.token() != null);
        mails.send(kind.mail(), people.get(person), shown);
        address.sent(sent, kind, desktop);
    }

    private static @Nullable LocalDate day(Map<String, String> facts, String name) {
        var day = facts.get(name);
        return day == null ? null : LocalDate.parse(day);
    }
}
