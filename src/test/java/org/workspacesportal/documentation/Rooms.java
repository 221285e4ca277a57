package org.workspacesportal.documentation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The rooms of the code in groups, from those that people come in by down to those that know nobody.
 *
 * @param uses which rooms each room knows
 */
record Rooms(Map<String, Set<String>> uses) {

    private static final Map<String, String> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("Administration", "administration audit preview");
        GROUPS.put("Asking and deciding", "intake decision onboarding approval provisioning");
        GROUPS.put("Looking after desktops", "care change lease power reclaim advice notice");
        GROUPS.put("What these share", "portal process policy maillink quota engine");
        GROUPS.put(
                "Login and operations",
                "login oidc directory session hardening operations selfcheck databasefile openapi monitoring");
        GROUPS.put(
                "What is known and told",
                "desktop supply deputy manager sheet spreadsheet figures mail announcement language diagram undeliverable");
        GROUPS.put("People and limits", "identity limits cluster outage");
        GROUPS.put("AWS", "aws localaws");
        GROUPS.put("The record", "request catalog");
    }

    static Rooms of(ApplicationModules modules) {
        return new Rooms(modules.stream()
                .collect(Collectors.toMap(
                        module -> module.getIdentifier().toString(), module -> module.getDirectDependencies(modules)
                                .uniqueModules()
                                .map(used -> used.getIdentifier().toString())
                                .collect(Collectors.toCollection(TreeSet::new)))));
    }

    /** Rooms that stand in no group, and groups' rooms that are not there. */
    Set<String> unsorted() {
        var grouped = GROUPS.values().stream()
                .flatMap(rooms -> Set.of(rooms.split(" ")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var unsorted = new TreeSet<>(uses.keySet());
        unsorted.removeAll(grouped);
        grouped.removeAll(uses.keySet());
        unsorted.addAll(grouped);
        return unsorted;
    }

    /** Groups that know each other, in whatever way round. */
    List<String> circles() {
        return GROUPS.keySet().stream()
                .filter(group -> reachable(group).contains(group))
                .toList();
    }

    /** The groups as a graph: an arrow leads to what is known; one that others stand for is left out. */
    String graph() {
        var graph = new StringBuilder("```mermaid\nflowchart TB\n");
        GROUPS.forEach((group, rooms) -> graph.append("    %s[\"<b>%s</b><br>%s\"]%n"
                .formatted(id(group), group, rooms.replace(" ", ", "))
                .replace(System.lineSeparator(), "\n")));
        GROUPS.keySet().forEach(group -> drawn(group)
                .forEach(known -> graph.append("    " + id(group) + " --> " + id(known) + "\n")));
        return graph.append("```\n").toString();
    }

    /** Which rooms each room knows, group by group. */
    String table() {
        var table = new StringBuilder("| room | knows |\n|---|---|\n");
        GROUPS.forEach((group, rooms) -> {
            table.append("| **%s** | |\n".formatted(group));
            for (var room : rooms.split(" ")) {
                table.append("| `%s` | %s |\n"
                        .formatted(room, uses.get(room).isEmpty() ? "nobody" : String.join(", ", uses.get(room))));
            }
        });
        return table.toString();
    }

    private Set<String> drawn(String group) {
        var known = known(group);
        return known.stream()
                .filter(one ->
                        known.stream().noneMatch(other -> reachable(other).contains(one)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> known(String group) {
        return Set.of(GROUPS.get(group).split(" ")).stream()
                .flatMap(room -> uses.get(room).stream())
                .map(Rooms::group)
                .filter(other -> !other.equals(group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> reachable(String group) {
        var reached = new TreeSet<String>();
        var next = known(group);
        while (reached.addAll(next)) {
            next = next.stream().flatMap(one -> known(one).stream()).collect(Collectors.toCollection(TreeSet::new));
        }
        return reached;
    }

    private static String group(String room) {
        return GROUPS.entrySet().stream()
                .filter(group -> Set.of(group.getValue().split(" ")).contains(room))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(room + " is in no group"));
    }

    private static String id(String group) {
        return group.replace(" ", "");
    }
}
