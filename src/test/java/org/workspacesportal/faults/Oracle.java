package org.workspacesportal.faults;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares what the witnesses say with what the portal promises; one method for each promise. */
final class Oracle {

    private static final Set<String> ENDS = Set.of("READY", "REJECTED", "WITHDRAWN", "EXPIRED");
    private static final Set<String> DECISIONS = Set.of("APPROVED", "REJECTED");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{20,}");

    private final Ledgers ledgers;
    private final Map<String, List<Ledgers.Event>> events;
    private final Map<String, List<Ledgers.Created>> created;

    Oracle(Ledgers ledgers) {
        this.ledgers = ledgers;
        this.events = ledgers.events().stream().collect(groupingBy(Ledgers.Event::number));
        this.created = ledgers.created().stream().collect(groupingBy(Ledgers.Created::number));
    }

    /** All that does not hold. */
    List<Violation> violations() {
        return Stream.of(
                        oneDesktopEach(),
                        nothingWithoutApproval(),
                        everyRequestEnds(),
                        everyMailOnce(),
                        oneDecision(),
                        allIsRecorded(),
                        noSecretIsTold())
                .flatMap(List::stream)
                .toList();
    }

    /** I1: one live desktop for a person, and one accepted create call for an approved request. */
    List<Violation> oneDesktopEach() {
        var found = new ArrayList<Violation>();
        ledgers.live().stream()
                .collect(groupingBy(
                        desktop -> desktop.directory() + "/" + desktop.owner().toLowerCase(Locale.ROOT)))
                .forEach((owner, desktops) -> {
                    if (desktops.size() > 1) {
                        found.add(new Violation("I1", owner, "AWS has " + desktops));
                    }
                });
        ledgers.requests().stream().filter(request -> !request.isChange()).forEach(request -> {
            var calls = created.getOrDefault(request.number(), List.of());
            if (calls.size() > 1 || request.status().equals("READY") && calls.isEmpty()) {
                found.add(new Violation("I1", request.number(), request + ", and AWS accepted " + calls));
            } else if (request.status().equals("READY")
                    && !calls.get(0).workspaceId().equals(request.workspaceId())) {
                found.add(new Violation("I1", request.number(), request + ", and AWS made another one, " + calls));
            }
        });
        ledgers.changed().stream()
                .collect(groupingBy(change -> change, counting()))
                .forEach((change, times) -> {
                    if (times > asked(change)) {
                        found.add(new Violation(
                                "I1", change, "AWS accepted this " + times + " times, asked for " + asked(change)));
                    }
                });
        return found;
    }

    private long asked(String change) {
        var desktop = change.substring(change.indexOf(' ') + 1);
        return ledgers.requests().stream()
                .filter(Ledgers.Request::isChange)
                .filter(request -> request.workspaceId().equals(desktop))
                .filter(Ledgers.Request::isApproved)
                .count();
    }

    /** I2: nothing is created before somebody who may approve has done so for good. */
    List<Violation> nothingWithoutApproval() {
        var requests = ledgers.requests().stream().collect(groupingBy(Ledgers.Request::number));
        var found = new ArrayList<Violation>();
        ledgers.created().forEach(call -> {
            var request = requests.getOrDefault(call.number(), List.of());
            var approval = of(call.number(), "APPROVED").stream()
                    .filter(event -> !event.at().isAfter(call.at()))
                    .filter(event -> ledgers.entitled().contains(event.actor()))
                    .filter(event -> request.stream()
                            .noneMatch(asked -> event.actor().equals(asked.requester())
                                    || event.actor().equals(asked.owner())))
                    .findFirst();
            if (request.isEmpty() || approval.isEmpty()) {
                found.add(new Violation(
                        "I2",
                        call.number(),
                        "AWS accepted %s, the database has %s and %s"
                                .formatted(call, request, of(call.number(), "APPROVED"))));
            }
        });
        return found;
    }

    /** I3: what was promised is there and has come to an end, or somebody has it before them. */
    List<Violation> everyRequestEnds() {
        var found = new ArrayList<Violation>();
        var numbers = ledgers.requests().stream().map(Ledgers.Request::number).collect(toSet());
        ledgers.told().stream()
                .filter(told -> !numbers.contains(told.number()))
                .forEach(told -> found.add(new Violation(
                        "I3", told.number(), "a client was told " + told + ", the database has no such request")));
        ledgers.requests().forEach(request -> {
            var open = ledgers.work().getOrDefault(request.number(), List.of());
            var ended = ENDS.contains(request.status());
            var waits = request.status().equals("NEEDS_ATTENTION")
                    && open.stream().anyMatch(work -> work.startsWith("task ") || work.startsWith("incident "));
            if (ended && !open.isEmpty() || !ended && !waits) {
                found.add(new Violation("I3", request.number(), request + " is open with " + open));
            }
        });
        return found;
    }

    /** I4: who had to be told was, and twice only where somebody was stopped in between. */
    List<Violation> everyMailOnce() {
        var found = new ArrayList<Violation>();
        var mails = ledgers.mails().stream().collect(groupingBy(Ledgers.Mail::number));
        ledgers.requests().forEach(request -> {
            var subjects = mails.getOrDefault(request.number(), List.of());
            var wanted =
                    switch (request.status()) {
                        case "READY" -> request.isChange() ? "" : "ready";
                        case "REJECTED" -> "Not approved";
                        default -> "";
                    };
            if (subjects.stream().noneMatch(mail -> mail.subject().contains(wanted)) && !wanted.isEmpty()) {
                found.add(new Violation("I4", request.number(), request + ", and its mails are " + subjects));
            }
            var asked = of(request.number(), "ASKED").size();
            var asking = subjects.stream()
                    .filter(mail -> mail.subject().startsWith("Approval needed"))
                    .map(Ledgers.Mail::to)
                    .distinct()
                    .count();
            if (asking < asked) {
                found.add(new Violation(
                        "I4", request.number(), asked + " were asked in the database, and its mails are " + subjects));
            }
        });
        if (mailsTooMany() > ledgers.crashes()) {
            found.add(new Violation(
                    "I4",
                    "-",
                    "%d mails too many after %d crashes: %s"
                            .formatted(mailsTooMany(), ledgers.crashes(), mailsSentAgain())));
        }
        return found;
    }

    /** How many mails somebody got who had got the same before. */
    long mailsTooMany() {
        return mailsSentAgain().values().stream().mapToLong(times -> times - 1).sum();
    }

    private Map<String, Long> mailsSentAgain() {
        var times = ledgers.mails().stream().collect(groupingBy(mail -> mail.to() + ": " + mail.subject(), counting()));
        times.values().removeIf(once -> once == 1);
        return times;
    }

    /** I5: there is one decision, and it is what people were told. */
    List<Violation> oneDecision() {
        var found = new ArrayList<Violation>();
        ledgers.requests().forEach(request -> {
            var decisions = of(request.number(), DECISIONS::contains);
            var undone = of(request.number(), "UNDONE").size();
            if (decisions.size() - undone > 1 || (request.approved() != null) != (decisions.size() - undone == 1)) {
                found.add(new Violation("I5", request.number(), request + ", and its decisions are " + decisions));
            }
            ledgers.told().stream()
                    .filter(told -> told.number().equals(request.number()))
                    .filter(told -> DECISIONS.contains(told.what()))
                    .filter(told -> request.approved() == null
                            || request.isApproved() != told.what().equals("APPROVED"))
                    .forEach(told -> found.add(new Violation(
                            "I5", request.number(), "a client was told " + told + ", the database has " + request)));
        });
        return found;
    }

    /** I6: of each thing that happened it is recorded who did it, when, and by which way, and once. */
    List<Violation> allIsRecorded() {
        var found = new ArrayList<Violation>();
        ledgers.requests().forEach(request -> wanted(request).forEach(kind -> {
            var recorded = of(request.number(), kind);
            if (recorded.size() != 1) {
                found.add(new Violation(
                        "I6", request.number(), request + ", and of " + kind + " is recorded " + recorded));
            }
        }));
        ledgers.events().stream()
                .filter(event -> event.actor().isBlank() || event.channel().isBlank())
                .forEach(event -> found.add(new Violation("I6", event.number(), "who and how is missing: " + event)));
        return found;
    }

    private static List<String> wanted(Ledgers.Request request) {
        var wanted = new ArrayList<>(List.of("REQUESTED"));
        if (request.approved() != null) {
            wanted.add(request.isApproved() ? "APPROVED" : "REJECTED");
        }
        if (request.status().equals("READY")) {
            wanted.add("READY");
            wanted.add(request.isChange() ? "SENT" : "CREATED");
        }
        return wanted;
    }

    /** I7: no token of a mail and no secret stands anywhere it can be read. */
    List<Violation> noSecretIsTold() {
        var found = new ArrayList<Violation>();
        var tokens = ledgers.mails().stream()
                .map(Ledgers.Mail::token)
                .filter(Predicate.not(String::isEmpty))
                .collect(toSet());
        ledgers.texts().forEach((place, text) -> {
            ledgers.secrets().stream()
                    .filter(text::contains)
                    .forEach(secret -> found.add(
                            new Violation("I7", place, "holds the secret " + secret.substring(0, 6) + "...")));
            WORD.matcher(text)
                    .results()
                    .map(word -> word.group())
                    .filter(tokens::contains)
                    .distinct()
                    .forEach(token -> found.add(
                            new Violation("I7", place, "holds the token of a link, " + token.substring(0, 6) + "...")));
        });
        return found;
    }

    private List<Ledgers.Event> of(String number, String kind) {
        return of(number, kind::equals);
    }

    private List<Ledgers.Event> of(String number, Predicate<String> kind) {
        return events.getOrDefault(number, List.of()).stream()
                .filter(event -> kind.test(event.kind()))
                .toList();
    }
}
