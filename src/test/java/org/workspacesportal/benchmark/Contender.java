package org.workspacesportal.benchmark;

/** A way to bring requests to their end, as fast as it can. */
interface Contender {

    /** What it is called in the table. */
    String title();

    /** It is its turn. */
    default void begin() {}

    /** It is another one's turn, who wants the machine for itself. */
    default void end() {}

    /**
     * A person asks.
     *
     * @return the number of the request
     */
    String ask(String person);

    /** Somebody approves; what follows, follows by itself. */
    void approve(String number);

    /** How many requests have not come to their end. */
    long open();
}
