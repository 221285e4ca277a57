package org.workspacesportal.faults;

/** Listens to one connection and can end it before what it has heard is handed on. */
interface Wiretap {

    /** Whether this goes on to the server; if not the connection is reset. */
    boolean toServer(byte[] bytes, int length);

    /** Whether this goes back to the client; if not the connection is reset. */
    boolean toClient(byte[] bytes, int length);

    /** Listens to nothing. */
    static Wiretap none() {
        return new Wiretap() {
            @Override
            public boolean toServer(byte[] bytes, int length) {
                return true;
            }

            @Override
            public boolean toClient(byte[] bytes, int length) {
                return true;
            }
        };
    }
}
