package org.workspacesportal.request;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The table of requests. */
interface RequestRecords extends Repository<WorkspaceRequest, String> {

    WorkspaceRequest save(WorkspaceRequest request);

    Optional<WorkspaceRequest> findById(String number);

    Optional<WorkspaceRequest> findByLiveKey(String liveKey);

    List<WorkspaceRequest> findByLiveKeyIn(Collection<String> liveKeys);

    @Query(
            "SELECT * FROM workspace_request WHERE requester = :person OR owner = :person ORDER BY requested_at DESC, number DESC")
    List<WorkspaceRequest> findByPerson(String person);

    @Query("""
            SELECT * FROM workspace_request
            WHERE status = 'WAITING_FOR_APPROVAL'
              AND (approver IN (:people) OR approver_group IN (:groups) OR escalated_to IN (:groups))
            ORDER BY requested_at, number""")
    List<WorkspaceRequest> findWaitingFor(Collection<String> people, Collection<String> groups);

    @Query(
            "SELECT count(*) FROM workspace_request WHERE status IN ('CREATING', 'NEEDS_ATTENTION', 'READY') AND change_kind IS NULL AND lower(owner) = :person")
    int countApproved(String person);
}
