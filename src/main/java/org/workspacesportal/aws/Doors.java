package org.workspacesportal.aws;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The doors to all accounts and regions in which the portal has desktops, and which of them leads to which desktop: to the one of its directory, which is
 * known of all desktops but those nobody has heard of.
 */
final class Doors implements AutoCloseable {

    /** More than AWS has in any account; one that is forgotten is looked up again. */
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

    /** Where a desktop is; the portal's own account where nobody has heard of it. */
    Door toDesktop(String workspaceId) {
        lookUp(List.of(workspaceId));
        return known(workspaceId);
    }

    /** Notes where a desktop is that AWS has shown. */
    Workspace seen(Workspace shown) {
        if (!others.isEmpty()) {
            byDesktop.put(shown.id(), toDirectory(shown.directoryId()));
        }
        return shown;
    }

    /**
     * Puts together what is in the same account and region.
     *
     * @param id the desktop that something is about
     */
    <T> Collection<List<T>> together(Collection<T> all, Function<T, String> id) {
        return byDoor(all, id).values();
    }

    /** Asks about desktops wherever they are; without those of which AWS shows nothing. Fails when one of the accounts does. */
    <R> Map<String, R> askAll(Operation<String, Optional<R>> operation, Urgency urgency, Collection<String> ids) {
        var found = new LinkedHashMap<String, R>();
        byDoor(ids, Function.identity()).forEach((door, there) -> door.askAll(operation, urgency, there)
                .forEach((id, answer) -> answer.ifPresent(shown -> found.put(id, shown))));
        return found;
    }

    private <T> Map<Door, List<T>> byDoor(Collection<T> all, Function<T, String> id) {
        lookUp(all.stream().map(id).toList());
        return all.stream()
                .collect(Collectors.groupingBy(one -> known(id.apply(one)), LinkedHashMap::new, Collectors.toList()));
    }

    private Door known(String desktop) {
        var known = byDesktop.getIfPresent(desktop);
        return known == null ? home : known;
    }

    private void lookUp(Collection<String> desktops) {
        if (!others.isEmpty()) {
            var unknown = desktops.stream()
                    .filter(desktop -> byDesktop.getIfPresent(desktop) == null)
                    .toList();
            whereabouts
                    .directoriesOf(unknown)
                    .forEach((desktop, directory) -> byDesktop.put(desktop, toDirectory(directory)));
        }
    }

    /** Lets the calls end that have been made, and makes no others. */
    @Override
    public void close() {
        home.close();
        others.values().forEach(Door::close);
    }
}
