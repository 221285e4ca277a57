package org.workspacesportal.support;

import java.util.concurrent.atomic.AtomicInteger;

/** Something harmless that an attack would reach if it came through: a bean with a method, a class to read JSON into. */
public class Probe {

    /** Calls the method; where expressions may do that. */
    public static final String EXPRESSION = "${probe.touch()}";

    private static final AtomicInteger TOUCHED = new AtomicInteger();

    /** Tells that an attack came through. */
    public String touch() {
        TOUCHED.incrementAndGet();
        return "touched";
    }

    public void setTouched(boolean touched) {
        touch();
    }

    /** How often it was reached since the last time this was asked. */
    public static int touched() {
        return TOUCHED.getAndSet(0);
    }
}
