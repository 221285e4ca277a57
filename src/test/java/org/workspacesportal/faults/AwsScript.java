package org.workspacesportal.faults;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Says to which calls of AWS what happens, whichever node makes them. */
final class AwsScript {

    private record Scene(List<String> words, AwsFault fault, AtomicInteger left) {

        boolean isFor(String said) {
            return words.stream().allMatch(said::contains) && left.getAndUpdate(n -> n > 0 ? n - 1 : 0) > 0;
        }
    }

    private final List<Scene> scenes = new CopyOnWriteArrayList<>();
    private final AtomicInteger happened = new AtomicInteger();

    /** To the next calls that say all of this, so many of them. */
    void play(AwsFault fault, int times, String... words) {
        scenes.add(new Scene(List.of(words), fault, new AtomicInteger(times)));
    }

    /** From now on nothing happens any more. */
    void end() {
        scenes.clear();
    }

    /** How often something has happened so far. */
    int happened() {
        return happened.get();
    }

    @Nullable
    AwsFault faultFor(String said) {
        for (var scene : scenes) {
            if (scene.isFor(said)) {
                happened.incrementAndGet();
                return scene.fault();
            }
        }
        return null;
    }
}
