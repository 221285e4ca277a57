package org.workspacesportal.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.identity.Person;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Decision;
import org.workspacesportal.request.WorkspaceRequest;

/** What those who have to do with a request are called to a reader, who is "you"; each is looked up once. */
final class Names {

    private final People people;
    private final WorkspaceRequest request;
    private final String reader;
    private final Map<String, Optional<Person>> found = new HashMap<>();

    Names(People people, WorkspaceRequest request, String reader) {
        this.people = people;
        this.request = request;
        this.reader = reader;
    }

    /** Whoever acted. */
    String actor(String id) {
        if (id.equals(Actor.SYSTEM.userId())) {
            return "the portal";
        }
        return id.equals(Decision.POLICY) ? "the policy" : person(id);
    }

    String person(String id) {
        return id.equalsIgnoreCase(reader) ? "you" : find(id).map(Person::name).orElse(id);
    }

    /** Those whose ids, of people or groups, stand in a note, one after the other with commas between. */
    List<String> noted(@Nullable String note) {
        return Stream.of((note == null ? "" : note).split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .map(id -> isGroup(id) ? group(id) : person(id))
                .toList();
    }

    private static String group(String id) {
        return switch (id) {
            case Groups.ADMINS -> "the group of admins";
            case Groups.APPROVERS -> "the group of approvers";
            default -> "the group " + id;
        };
    }

    /** Names in a row as a sentence has them. */
    static String inARow(List<String> names) {
        var last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : names.subList(0, last).stream().collect(Collectors.joining(", ", "", " and " + names.get(last)));
    }

    /** The request knows best whom it waits for, people the directory has forgotten too. */
    private boolean isGroup(String id) {
        var asked = request.asked();
        if (asked != null && (id.equals(asked.group()) || id.equals(asked.escalatedTo()))) {
            return true;
        }
        return !id.equalsIgnoreCase(reader) && (asked == null || !id.equals(asked.person())) && find(id).isEmpty();
    }

    private Optional<Person> find(String id) {
        return found.computeIfAbsent(id, people::find);
    }
}
