package org.workspacesportal.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Lets many act at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What each of them got, in their order. */
    public static <T> List<T> all(List<Callable<T>> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        var people = Executors.newFixedThreadPool(acts.size());
        try {
            var results = new ArrayList<Future<T>>();
            for (var act : acts) {
                results.add(people.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    return act.call();
                }));
            }
            var got = new ArrayList<T>();
            for (var result : results) {
                got.add(result.get(60, TimeUnit.SECONDS));
            }
            return got;
        } finally {
            people.shutdownNow();
        }
    }
}
