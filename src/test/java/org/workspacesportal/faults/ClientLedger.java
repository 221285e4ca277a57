package org.workspacesportal.faults;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What clients were told by an answer that reached them. */
final class ClientLedger {

    private final List<Ledgers.Told> told = new CopyOnWriteArrayList<>();

    void asked(String number) {
        told.add(new Ledgers.Told(number, "ASKED", Instant.now()));
    }

    void decided(String number, boolean approved) {
        told.add(new Ledgers.Told(number, approved ? "APPROVED" : "REJECTED", Instant.now()));
    }

    List<Ledgers.Told> told() {
        return List.copyOf(told);
    }
}
