package org.workspacesportal.faults;

/** An invariant that does not hold: which one, of which request, and what the ledgers say about it. */
record Violation(String invariant, String request, String words) {

    @Override
    public String toString() {
        return invariant + " " + request + ": " + words;
    }
}
