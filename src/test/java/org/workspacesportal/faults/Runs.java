package org.workspacesportal.faults;

/** How often each fault is tried; the short form, for every build, is once. */
final class Runs {

    /** Of each fault. */
    static final int EACH = Integer.getInteger("faults.runs", 1);

    /** Of kills at random under load. */
    static final double MINUTES = Double.parseDouble(System.getProperty("faults.minutes", "0.5"));

    private Runs() {}
}
