package org.workspacesportal.faults;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What four witnesses say when a fault is over: those who asked and decided, the database, AWS, and whoever got mail.
 *
 * @param told what clients were told for certain
 * @param requests the requests there are
 * @param events what happened to them
 * @param work what is open for a request: its tasks, incidents and running steps, in words
 * @param created the desktops AWS was made to create
 * @param changed operation and desktop of all else that AWS accepted, once each time
 * @param live the desktops AWS has now
 * @param mails the mails AWS accepted
 * @param entitled who may decide
 * @param texts what must hold no secret, by where it was found
 * @param secrets what must not stand there, besides the tokens of the mails
 * @param crashes how often somebody was stopped, or heard nothing, who may just have sent a mail
 */
record Ledgers(
        List<Told> told,
        List<Request> requests,
        List<Event> events,
        Map<String, List<String>> work,
        List<Created> created,
        List<String> changed,
        List<Live> live,
        List<Mail> mails,
        Set<String> entitled,
        Map<String, String> texts,
        Set<String> secrets,
        int crashes) {

    /** What was promised to a client: {@code ASKED}, {@code APPROVED} or {@code REJECTED}. */
    record Told(String number, String what, Instant at) {}

    /** A request; the desktop is the one that was made, or the one that was to change. */
    record Request(
            String number,
            String requester,
            String owner,
            String directory,
            String status,
            Boolean approved,
            String decidedBy,
            String workspaceId,
            String change) {

        boolean isChange() {
            return !change.isEmpty();
        }

        boolean isApproved() {
            return Boolean.TRUE.equals(approved);
        }
    }

    record Event(String number, String kind, String actor, String channel, Instant at, String note) {}

    record Created(String number, String directory, String owner, String workspaceId, Instant at) {}

    record Live(String workspaceId, String directory, String owner) {}

    record Mail(String to, String subject, String number, String token, Instant at) {}
}
