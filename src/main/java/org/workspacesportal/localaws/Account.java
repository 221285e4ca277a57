package org.workspacesportal.localaws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the account has: its desktops, the mails it sent, the addresses that take none, and who has caused trouble how often. */
final class Account implements AutoCloseable {

    /** Mails beyond these are forgotten, oldest first, so that a long demo does not fill the memory. */
    private static final int KEPT_MAILS = 10_000;

    private final Map<String, Desktop> desktops = new LinkedHashMap<>();
    private final Deque<SentMail> mails = new ArrayDeque<>();
    private final Map<String, Integer> attempts = new HashMap<>();
    private final Map<String, Suppressed> suppressed = new LinkedHashMap<>();
    private Journal journal = Journal.NONE;
    private long lastNumber;

    /** Opens what the file holds; nothing is kept over a restart when it is null. */
    static Account open(@Nullable Path stateFile, Instant now) {
        var account = new Account();
        if (stateFile != null) {
            account.journal = JournalFile.open(stateFile, account::remember, () -> account.entries(now));
        }
        return account;
    }

    /** The desktops that exist, visible or not, oldest first. */
    synchronized List<Desktop> desktops(Instant now) {
        return desktops.values().stream()
                .filter(desktop -> desktop.existsAt(now))
                .toList();
    }

    synchronized Optional<Desktop> desktop(String id, Instant now) {
        return Optional.ofNullable(desktops.get(id)).filter(desktop -> desktop.existsAt(now));
    }

    synchronized long nextNumber() {
        return ++lastNumber;
    }

    /** Keeps new desktops and new versions of known ones. */
    synchronized void keep(List<Desktop> changed) {
        write(changed.stream().map(Entry::of).toList());
    }

    synchronized void keep(SentMail mail) {
        write(List.of(Entry.of(mail)));
    }

    /** The mails sent so far, newest first. */
    synchronized List<SentMail> mails() {
        return List.copyOf(mails);
    }

    synchronized void keep(Suppressed address) {
        write(List.of(Entry.of(address)));
    }

    /** The addresses that take no more mails, in the order in which they came to be so. */
    synchronized List<Suppressed> suppressed() {
        return List.copyOf(suppressed.values());
    }

    private int attempts(String userName) {
        return attempts.getOrDefault(userName.toLowerCase(Locale.ROOT), 0);
    }

    private void countAttempts(List<String> userNames) {
        write(userNames.stream()
                .map(name -> new Entry.Attempts(name.toLowerCase(Locale.ROOT), attempts(name) + 1))
                .map(Entry::of)
                .toList());
    }

    /** Whether any of these causes that trouble and has done so fewer times yet; it is counted then. */
    synchronized boolean countIfFewerThan(int times, Trouble trouble, List<String> userNames) {
        var causing = userNames.stream()
                .filter(trouble::meets)
                .filter(user -> attempts(user) < times)
                .toList();
        countAttempts(causing);
        return !causing.isEmpty();
    }

    @Override
    public synchronized void close() {
        journal.close();
    }

    private void write(List<Entry> changes) {
        if (changes.isEmpty()) {
            return;
        }
        try {
            journal.append(changes);
        } catch (IOException e) {
            throw new UncheckedIOException("The state of the local AWS endpoint could not be written", e);
        }
        changes.forEach(this::remember);
    }

    private void remember(Entry entry) {
        if (entry.desktop() != null) {
            desktops.put(entry.desktop().id(), entry.desktop());
            lastNumber = Math.max(lastNumber, entry.desktop().number());
        }
        if (entry.mail() != null) {
            mails.addFirst(entry.mail());
            if (mails.size() > KEPT_MAILS) {
                mails.removeLast();
            }
        }
        if (entry.attempts() != null) {
            attempts.put(entry.attempts().userName(), entry.attempts().count());
        }
        if (entry.suppressed() != null) {
            remember(entry.suppressed());
        }
    }

    private void remember(Suppressed address) {
        if (address.reason() == null) {
            suppressed.remove(address.address());
        } else {
            suppressed.put(address.address(), address);
        }
    }

    private List<Entry> entries(Instant now) {
        var oldestFirst = new ArrayList<SentMail>();
        mails.descendingIterator().forEachRemaining(oldestFirst::add);
        desktops.values().removeIf(desktop -> !desktop.existsAt(now));
        return Stream.of(
                        desktops.values().stream().map(Entry::of),
                        oldestFirst.stream().map(Entry::of),
                        attempts.entrySet().stream().map(e -> Entry.of(new Entry.Attempts(e.getKey(), e.getValue()))),
                        suppressed.values().stream().map(Entry::of))
                .flatMap(entries -> entries)
                .toList();
    }
}
