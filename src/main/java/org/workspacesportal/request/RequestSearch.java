package org.workspacesportal.request;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds requests by the people they have to do with. */
@Service
@Transactional(readOnly = true)
public class RequestSearch {

    private static final Sort OLDEST_FIRST = Sort.by("requestedAt", "number");

    private final RequestRecords records;
    private final Timeline timeline;
    private final JdbcAggregateOperations tables;

    RequestSearch(RequestRecords records, Timeline timeline, JdbcAggregateOperations tables) {
        this.records = records;
        this.timeline = timeline;
        this.tables = tables;
    }

    /** All a person asked for or gets, newest first. */
    public List<WorkspaceRequest> of(String person) {
        return records.findByPerson(person);
    }

    /** One page of what a person asked for or gets, newest first. */
    public Page<WorkspaceRequest> of(String person, Pageable page) {
        return page(ofPerson(person), page, OLDEST_FIRST.descending());
    }

    /** The newest of what a person asked for or gets. */
    public List<WorkspaceRequest> newestOf(String person, int count) {
        return tables.findAll(
                query(ofPerson(person)).sort(OLDEST_FIRST.descending()).limit(count), WorkspaceRequest.class);
    }

    /** The newest of those that stand somewhere. */
    public List<WorkspaceRequest> newestIn(RequestStatus status, int count) {
        var there = where("status").is(status);
        return tables.findAll(query(there).sort(OLDEST_FIRST.descending()).limit(count), WorkspaceRequest.class);
    }

    /** The desktops a person waits to get, oldest first; upper and lower case of their id are the same. */
    public List<WorkspaceRequest> liveOf(String owner) {
        var live =
                Stream.of(RequestStatus.values()).filter(RequestStatus::isLive).toList();
        var theirs = where("owner")
                .is(owner)
                .ignoreCase(true)
                .and("status")
                .in(live)
                .and("change.kind")
                .isNull();
        return tables.findAll(query(theirs).sort(OLDEST_FIRST), WorkspaceRequest.class);
    }

    /** The newest of those by which a desktop was made or changed or is to be, newest first. */
    public List<WorkspaceRequest> about(String workspaceId, int count) {
        var about =
                where("workspaceId").is(workspaceId).or("change.workspaceId").is(workspaceId);
        return tables.findAll(query(about).sort(OLDEST_FIRST.descending()).limit(count), WorkspaceRequest.class);
    }

    /** The request by which a desktop is being changed, or may soon be. */
    public Optional<WorkspaceRequest> liveChangeOf(String workspaceId) {
        return records.findByLiveKey(LiveKey.ofChange(workspaceId));
    }

    /** The requests by which a person's desktops are being changed, or may soon be, by the ids of the desktops. */
    public Map<String, WorkspaceRequest> liveChangesOf(String owner) {
        var live =
                Stream.of(RequestStatus.values()).filter(RequestStatus::isLive).toList();
        var theirs = where("owner")
                .is(owner)
                .ignoreCase(true)
                .and("status")
                .in(live)
                .and("change.kind")
                .isNotNull();
        return tables.findAll(query(theirs), WorkspaceRequest.class).stream()
                .collect(Collectors.toMap(
                        request -> Objects.requireNonNull(request.change()).workspaceId(), request -> request));
    }

    public long countOf(String person) {
        return tables.count(query(ofPerson(person)), WorkspaceRequest.class);
    }

    /** What happened to the requests a person asked for or gets, by their numbers, oldest first. */
    public Map<String, List<RequestEvent>> timelinesOf(String person) {
        return timeline.findByPerson(person).stream().collect(Collectors.groupingBy(RequestEvent::requestNumber));
    }

    /** One page of what a person may decide by at least one of these claims, oldest first. */
    public Page<WorkspaceRequest> waitingFor(String person, List<Claim> claims, Pageable page) {
        return page(Undecided.by(person, claims), page, OLDEST_FIRST);
    }

    public long countWaitingFor(String person, List<Claim> claims) {
        return tables.count(query(Undecided.by(person, claims)), WorkspaceRequest.class);
    }

    /** All that one of these people or somebody in one of these groups is asked to decide, oldest first. */
    public List<WorkspaceRequest> waitingFor(Collection<String> people, Collection<String> groups) {
        // An empty list is no SQL.
        return records.findWaitingFor(people, groups.isEmpty() ? List.of("") : groups).stream()
                .filter(WorkspaceRequest::waitsForSomebody)
                .toList();
    }

    /** How many desktops a person has or is about to get. */
    public int desktopsOf(String person) {
        return records.countApproved(person.toLowerCase(Locale.ROOT));
    }

    private Page<WorkspaceRequest> page(Criteria which, Pageable page, Sort order) {
        var ordered = PageRequest.of(page.getPageNumber(), page.getPageSize(), order);
        return tables.findAll(query(which), WorkspaceRequest.class, ordered);
    }

    private static Criteria ofPerson(String person) {
        return where("requester").is(person).or("owner").is(person);
    }
}
