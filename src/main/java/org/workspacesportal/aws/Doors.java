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
 * The doors to all accounts and regions in which the portal has desktops, and which of them leads to which desktop. The portal knows the directory of nearly
 * each; a desktop of which it does not is looked for everywhere.
 */
final class Doors implements AutoCloseable {

    /** More than AWS has in any account; one that is forgotten is found again. */
    private static final int REMEMBERED = 200_000;

    private final Door home;
    private final SortedMap<String, Door> others;
    private final Map<String, Door> byDirectory;
    private final Whereabouts whereabouts;
    private final Cache<String, Door> byDesktop =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /**
     * All of them.
     *
     * @param home the portal's own account and region, where every directory is that nobody says otherwise of
     * @param others the further ones by their names
     * @param byDirectory which of the further ones leads to which directory
     */
    Doors(Door home, SortedMap<String, Door> others, Map<String, Door> byDirectory, Whereabouts whereabouts) {
        this.home = home;
        this.others = others;
        this.byDirectory = byDirectory;
        this.whereabouts = whereabouts;
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
        return Wish.await(places(List.of(workspaceId), Function.identity())
                .values()
                .iterator()
                .next());
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
        var groups = new LinkedHashMap<Optional<Door>, List<T>>();
        places(all, id).forEach((one, place) -> groups.computeIfAbsent(door(place), there -> new ArrayList<>())
                .add(one));
        return groups.values();
    }

    /** Asks about desktops wherever they are; without those of which AWS shows nothing. Fails when one of the accounts does. */
    <R> Map<String, R> askAll(Operation<String, Optional<R>> operation, Urgency urgency, Collection<String> ids) {
        var byDoor = new LinkedHashMap<Door, List<String>>();
        places(ids, Function.identity())
                .forEach((id, place) -> byDoor.computeIfAbsent(Wish.await(place), there -> new ArrayList<>())
                        .add(id));
        var found = new LinkedHashMap<String, R>();
        byDoor.forEach((door, there) -> door.askAll(operation, urgency, there)
                .forEach((id, answer) -> answer.ifPresent(shown -> found.put(id, shown))));
        return found;
    }

    /** Where each of these is. */
    private <T> Map<T, CompletableFuture<Door>> places(Collection<T> all, Function<T, String> id) {
        if (!others.isEmpty()) {
            var unknown = all.stream()
                    .map(id)
                    .filter(desktop -> byDesktop.getIfPresent(desktop) == null)
                    .toList();
            whereabouts
                    .directoriesOf(unknown)
                    .forEach((desktop, directory) -> byDesktop.put(desktop, toDirectory(directory)));
        }
        // All that are unknown are sought at once, in few calls.
        var places = new LinkedHashMap<T, CompletableFuture<Door>>();
        all.forEach(one -> places.put(one, place(id.apply(one))));
        return places;
    }

    private CompletableFuture<Door> place(String desktop) {
        var known = others.isEmpty() ? home : byDesktop.getIfPresent(desktop);
        return known == null ? seek(desktop) : CompletableFuture.completedFuture(known);
    }

    /** Whoever shows it first has it; it may also be where nobody answers. */
    private CompletableFuture<Door> seek(String desktop) {
        var found = new CompletableFuture<Door>();
        var answers = Stream.concat(Stream.of(home), others.values().stream())
                .map(door -> door.send(DescribeCall.WORKSPACES, Urgency.PERSON, desktop)
                        .thenAccept(shown -> shown.ifPresent(there -> {
                            byDesktop.put(desktop, door);
                            found.complete(door);
                        })))
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.anyOf(found, CompletableFuture.allOf(answers).thenApply(none -> home))
                .thenApply(door -> found.getNow((Door) door));
    }

    /** Empty where that could not be found out. */
    private static Optional<Door> door(CompletableFuture<Door> place) {
        return place.handle((door, failed) -> Optional.ofNullable(door)).join();
    }

    /** Lets the calls end that have been made, and makes no others. */
    @Override
    public void close() {
        home.close();
        others.values().forEach(Door::close);
    }
}
