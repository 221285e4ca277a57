package org.workspacesportal.faults;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** So many people at once, each of whom sends a sheet as large as it may be, that a node with little memory has too little. */
final class Crowd implements AutoCloseable {

    private static final int PEOPLE = 150;
    private static final String SHEET =
            "person,offer,runningMode,reason\n" + "somebody,standard,AUTO_STOP,new\n".repeat(60_000);

    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);

    Crowd(Node node) {
        for (var person = 0; person < PEOPLE; person++) {
            people.execute(() -> come(node));
        }
    }

    private void come(Node node) {
        while (node.portal().isAlive() && !people.isShutdown()) {
            try {
                node.client().postText("employee", "/api/onboardings", "text/csv", SHEET);
            } catch (RuntimeException noAnswer) {
                // They come again.
            }
        }
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}
