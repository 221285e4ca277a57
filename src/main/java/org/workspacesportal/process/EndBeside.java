package org.workspacesportal.process;

/** Ends one thing beside others that end, so that each has as long for it as if it were alone. */
final class EndBeside {

    private EndBeside() {}

    static void others(String name, Runnable end, Runnable done) {
        new Thread(
                        () -> {
                            try {
                                end.run();
                            } finally {
                                done.run();
                            }
                        },
                        name)
                .start();
    }
}
