package org.workspacesportal.aws;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The doors to all accounts and regions in which the portal has desktops, and which of them leads to which desktop. That is learned from what AWS tells; a
 * desktop of which nothing was told yet is looked for everywhere.
 */
final class Doors implements AutoCloseable {

    /** More than AWS has in any account; one that is forgotten is looked for again. */
    private static final int REMEMBERED = 200_000;

    private static final Object UNKNOWN = new Object();

    private final Door home;
    private final SortedMap<String, Door> others;
    private final Map<String, Door> byDirectory;
    private final Cache<String, Door> byDesktop =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /**
     * All of them.
     *
     * @param home the portal's own account and region, where every directory is that nobody says otherwise of
     * @param others the further ones by their names
     * @param byDirectory which of the further ones leads to which directory
     */
    Doors(Door home, SortedMap<String, Door> others, Map<String, Door> byDirectory) {
        this.home = home;
        this.others = others;
        this.byDirectory = byDirectory;
    }

    /** The portal's own account and region. */
    Door home() {
        return home;
    }

    /** The further ones by their names. */
    SortedMap<String, Door> others() {
        return others;
    }

    /** Where a directory is. */
    Door toDirectory(String directoryId) {
        return byDirectory.getOrDefault(directoryId, home);
    }

    /** Where a desktop is; the portal's own account where none shows it. */
    Door toDesktop(String workspaceId) {
        return Wish.await(seek(workspaceId));
    }

    /** Notes where a desktop is that AWS has shown. */
    Workspace seen(Workspace shown) {
        if (!others.isEmpty()) {
            byDesktop.put(shown.id(), toDirectory(shown.directoryId()));
        }
        return shown;
    }

    /**
     * Puts together what is in the same account and region. What could not be found out is by itself, and fails when it is asked for.
     *
     * @param id the desktop that something is about
     */
    <T> Collection<List<T>> together(Collection<T> all, Function<T, String> id) {
        if (others.isEmpty()) {
            return all.isEmpty() ? List.of() : List.of(List.copyOf(all));
        }
        // All of them are sought at once, in few calls.
        var places = new LinkedHashMap<T, CompletableFuture<Door>>();
        all.forEach(one -> places.put(one, seek(id.apply(one))));
        var groups = new LinkedHashMap<Object, List<T>>();
        places.forEach((one, place) ->
                groups.computeIfAbsent(ended(place), there -> new ArrayList<>()).add(one));
        return groups.values();
    }

    /** Asks about desktops wherever they are; without those of which AWS shows nothing. Fails when one of the accounts does. */
    <R> Map<String, R> askAll(Operation<String, Optional<R>> operation, Urgency urgency, Collection<String> ids) {
        var found = new LinkedHashMap<String, R>();
        for (var there : together(ids, Function.identity())) {
            toDesktop(there.get(0))
                    .askAll(operation, urgency, there)
                    .forEach((id, answer) -> answer.ifPresent(shown -> found.put(id, shown)));
        }
        return found;
    }

    private CompletableFuture<Door> seek(String id) {
        var known = others.isEmpty() ? home : byDesktop.getIfPresent(id);
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        var answers = Stream.concat(Stream.of(home), others.values().stream())
                .map(door -> door.send(DescribeCall.WORKSPACES, Urgency.PERSON, id))
                .toList();
        return CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new))
                .handle((all, failed) -> place(answers));
    }

    private Door place(List<CompletableFuture<Optional<Workspace>>> answers) {
        return answers.stream()
                .filter(answer -> !answer.isCompletedExceptionally())
                .flatMap(answer -> answer.join().stream())
                .findFirst()
                .map(shown -> toDirectory(seen(shown).directoryId()))
                .orElseGet(() -> {
                    // It may be where nobody answered.
                    answers.forEach(Wish::await);
                    return home;
                });
    }

    private static Object ended(CompletableFuture<Door> place) {
        return place.<Object>handle((door, failed) -> failed == null ? door : UNKNOWN)
                .join();
    }

    /** Lets the calls end that have been made, and makes no others. */
    @Override
    public void close() {
        home.close();
        others.values().forEach(Door::close);
    }
}
