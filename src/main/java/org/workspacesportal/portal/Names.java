package org.workspacesportal.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.workspacesportal.identity.People;
import org.workspacesportal.identity.Person;
import org.workspacesportal.language.Words;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Decision;
import org.workspacesportal.request.WorkspaceRequest;

/** What those who have to do with a request are called to a reader, who is "you"; each is looked up once. */
final class Names {

    private final People people;
    private final WorkspaceRequest request;
    private final String reader;
    private final Words words;
    private final Map<String, Optional<Person>> found = new HashMap<>();

    Names(People people, WorkspaceRequest request, String reader, Words words) {
        this.people = people;
        this.request = request;
        this.reader = reader;
        this.words = words;
    }

    /** Whoever acted. */
    String actor(String id) {
        if (id.equals(Actor.SYSTEM.userId())) {
            return words.of("actor.portal");
        }
        return id.equals(Decision.POLICY) ? words.of("actor.policy") : person(id);
    }

    String person(String id) {
        return isReader(id) ? words.of("actor.you") : find(id).map(Person::name).orElse(id);
    }

    boolean isReader(String id) {
        return id.equalsIgnoreCase(reader);
    }

    /** The ids, of people or groups, that stand in a note with commas between. */
    static List<String> ids(@Nullable String note) {
        return Stream.of((note == null ? "" : note).split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** What those are called whose ids stand in a note; a sentence may begin with it. */
    String inARow(List<String> ids) {
        var names = ids.stream()
                .map(id -> isGroup(id) ? words.group(id) : person(id))
                .toList();
        var row = words.inARow(names);
        // People's names stay as they write them.
        return isGroup(ids.get(0)) || isReader(ids.get(0)) ? StringUtils.capitalize(row) : row;
    }

    /** The request knows best whom it waits for, people the directory has forgotten too. */
    private boolean isGroup(String id) {
        var asked = request.asked();
        if (asked != null && (id.equals(asked.group()) || id.equals(asked.escalatedTo()))) {
            return true;
        }
        return !isReader(id) && (asked == null || !id.equals(asked.person())) && find(id).isEmpty();
    }

    private Optional<Person> find(String id) {
        return found.computeIfAbsent(id, people::find);
    }
}
