package org.workspacesportal.process;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The open task Approve request: to whom Tasklist offers it, and that more people are to be mailed. */
@Service
public class ApprovalTask {

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final AuthorizationService authorizationService;

    ApprovalTask(TaskService taskService, RuntimeService runtimeService, AuthorizationService authorizationService) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.authorizationService = authorizationService;
    }

    /** Offers the task to a group as well, if it is open. */
    public void offerToGroup(String number, String group) {
        var task = find(number);
        if (task != null && candidates(task).noneMatch(link -> group.equals(link.getGroupId()))) {
            taskService.addCandidateGroup(task.getId(), group);
        }
    }

    /** Offers the task to people as well, if it is open. */
    public void offerTo(String number, Collection<String> people) {
        var task = find(number);
        if (task != null) {
            people.stream()
                    .filter(person -> candidates(task).noneMatch(link -> person.equals(link.getUserId())))
                    .forEach(person -> taskService.addCandidateUser(task.getId(), person));
        }
    }

    /** Offers the task to this person no longer. */
    public void takeFrom(String number, String person) {
        var task = find(number);
        if (task != null && candidates(task).anyMatch(link -> person.equals(link.getUserId()))) {
            taskService.deleteCandidateUser(task.getId(), person);
            takeRights(task, person);
        }
    }

    /** The engine gives rights to whom it offers a task and leaves them to whom it does so no longer; Tasklist would go on showing it. */
    private void takeRights(Task task, String person) {
        authorizationService
                .createAuthorizationQuery()
                .userIdIn(person)
                .resourceType(Resources.TASK)
                .resourceId(task.getId())
                .unlimitedList()
                .forEach(right -> authorizationService.deleteAuthorization(right.getId()));
    }

    /**
     * Has those mailed who were added in the middle of a round.
     *
     * @param from position of the first of them
     * @param count how many there are
     */
    public void approversAdded(String number, int from, int count) {
        if (find(number) != null && count > 0) {
            runtimeService
                    .createMessageCorrelation(Models.APPROVERS_ADDED)
                    .processInstanceBusinessKey(number)
                    .setVariable(Variables.APPROVER_COUNT, from + count)
                    .setVariablesToTriggeredScope(Map.of(Variables.ASK_FROM, from, Variables.ASK_COUNT, count))
                    // All, of which there is one, or none where the process still runs by a model that knows no such
                    // message.
                    .correlateAll();
        }
    }

    private Stream<IdentityLink> candidates(Task task) {
        return taskService.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()));
    }

    private @Nullable Task find(String number) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(Models.APPROVE_REQUEST)
                .singleResult();
    }
}
