package org.workspacesportal.identity;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The people and groups of the engine's identity service. */
@Component
public class People {

    /** As many as are asked for in one question: each has its place in it. */
    private static final int AT_ONCE = 500;

    private final IdentityService identityService;

    People(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** The person of exactly that id. */
    public Optional<Person> find(String id) {
        return meantBy(id).filter(person -> person.id().equals(id));
    }

    /** The person of that id, upper and lower case alike as far as the identity service can find them so. */
    public Optional<Person> findInAnyCase(String name) {
        var spellings = new TreeSet<>(List.of(name, name.toLowerCase(Locale.ROOT), name.toUpperCase(Locale.ROOT)));
        return find(name).or(() -> known(spellings).stream().findFirst());
    }

    /** The person whose name and password these are. Directories know names in other upper and lower case, too; here a person has one id only. */
    public Optional<Person> withPassword(String name, String password) {
        var isRight = Unrestricted.call(identityService, () -> identityService.checkPassword(name, password));
        return isRight ? meantBy(name) : Optional.empty();
    }

    private Optional<Person> meantBy(String name) {
        return Unrestricted.call(
                        identityService,
                        () -> Optional.ofNullable(
                                identityService.createUserQuery().userId(name).singleResult()))
                .map(People::person);
    }

    /** The person, or somebody of that name without a mail address where the identity service has forgotten them. */
    public Person get(String id) {
        return find(id).orElseGet(() -> new Person(id, id, null));
    }

    /** The same for many at once: what is returned knows those of these ids. */
    public Function<String, Person> getAll(Collection<String> ids) {
        var people = new LinkedHashMap<String, Person>();
        ids.forEach(id -> people.put(id, new Person(id, id, null)));
        known(people.keySet()).forEach(person -> people.computeIfPresent(person.id(), (id, nameless) -> person));
        return id -> Objects.requireNonNull(people.get(id), id);
    }

    /** Those of these ids whom the identity service knows, however many they are, by their ids. */
    public Map<String, Person> findAll(Collection<String> ids) {
        var rest = new ArrayDeque<>(new LinkedHashSet<>(ids));
        var found = new HashMap<String, Person>();
        while (!rest.isEmpty()) {
            var some = new HashSet<String>();
            while (!rest.isEmpty() && some.size() < AT_ONCE) {
                some.add(rest.remove());
            }
            known(some).stream()
                    .filter(person -> some.contains(person.id()))
                    .forEach(person -> found.put(person.id(), person));
        }
        return found;
    }

    private List<Person> known(Set<String> ids) {
        // An empty list would be no condition.
        return ids.isEmpty()
                ? List.of()
                : Unrestricted.call(
                        identityService,
                        () -> identityService.createUserQuery().userIdIn(ids.toArray(String[]::new)).list().stream()
                                .map(People::person)
                                .toList());
    }

    /** Who is in a group, in the order of their ids. */
    public List<Person> membersOf(String group) {
        return Unrestricted.call(
                identityService, () -> identityService.createUserQuery().memberOfGroup(group).list().stream()
                        .map(People::person)
                        .sorted(Comparator.comparing(Person::id))
                        .toList());
    }

    /** The ids of the groups a person is in. */
    public List<String> groupsOf(String id) {
        return Unrestricted.call(
                identityService, () -> identityService.createGroupQuery().groupMember(id).list().stream()
                        .map(Group::getId)
                        .toList());
    }

    public boolean isMember(String id, String group) {
        return groupsOf(id).contains(group);
    }

    private static Person person(User user) {
        var name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "))
                // People write their names themselves, and names stand in mails: one line of visible characters.
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ")
                .strip();
        var mail = user.getEmail();
        return new Person(
                user.getId(), name.isEmpty() ? user.getId() : name, mail == null || mail.isBlank() ? null : mail);
    }
}
