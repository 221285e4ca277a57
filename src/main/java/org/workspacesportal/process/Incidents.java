package org.workspacesportal.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What the engine gave up on, for admins. It is asked as whoever wants to know, and tells of requests those alone who may read all of them; what
 * belongs to no process it tells everybody, so a page has to look who reads it.
 */
@Service
public class Incidents {

    private static final int MOST = 50;

    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final ManagementService managementService;

    Incidents(RuntimeService runtimeService, RepositoryService repositoryService, ManagementService managementService) {
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.managementService = managementService;
    }

    /** The newest that are open, at most 50. */
    public List<OpenIncident> newest() {
        var incidents = runtimeService
                .createIncidentQuery()
                .orderByIncidentTimestamp()
                .desc()
                .orderByIncidentId()
                .desc()
                .listPage(0, MOST);
        var instances = instances(ids(incidents, Incident::getProcessInstanceId));
        var models = ids(incidents, Incident::getProcessDefinitionId).stream()
                .collect(Collectors.toMap(id -> id, repositoryService::getBpmnModelInstance));
        return incidents.stream()
                .map(incident -> open(incident, instances, models))
                .toList();
    }

    /** How many are open, also those that are not among the newest. */
    public long count() {
        return runtimeService.createIncidentQuery().count();
    }

    /** How many jobs the engine gave up on that are no step of a process, such as those that clean up its own tables. */
    public long jobsOfNoProcess() {
        var all = managementService.createJobQuery().noRetriesLeft().count();
        var ofProcesses = Stream.concat(Models.PROCESSES.stream(), Models.OWN_PROCESSES.stream())
                .mapToLong(process -> managementService
                        .createJobQuery()
                        .noRetriesLeft()
                        .processDefinitionKey(process)
                        .count())
                .sum();
        return all - ofProcesses;
    }

    private Map<String, ProcessInstance> instances(Set<String> ids) {
        return ids.isEmpty()
                ? new HashMap<>()
                : runtimeService.createProcessInstanceQuery().processInstanceIds(ids).listPage(0, MOST).stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, instance -> instance));
    }

    private static Set<String> ids(List<Incident> incidents, Function<Incident, @Nullable String> id) {
        return incidents.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static OpenIncident open(
            Incident incident, Map<String, ProcessInstance> instances, Map<String, BpmnModelInstance> models) {
        var instance = instances.get(incident.getProcessInstanceId());
        // The step that failed, which may come after the one at whose save point the engine stands.
        var activity =
                incident.getFailedActivityId() == null ? incident.getActivityId() : incident.getFailedActivityId();
        var key = instance == null ? null : instance.getBusinessKey();
        var ofDesktop = isOf(Models.DESKTOP_NOTICE, incident);
        return new OpenIncident(
                ofDesktop ? null : key,
                ofDesktop ? key : null,
                name(activity, models.get(incident.getProcessDefinitionId())),
                incident.getIncidentMessage(),
                incident.getIncidentTimestamp().toInstant(),
                incident.getProcessInstanceId());
    }

    private static boolean isOf(String process, Incident incident) {
        return incident.getProcessDefinitionId() != null
                && incident.getProcessDefinitionId().startsWith(process + ":");
    }

    private static @Nullable String name(@Nullable String activity, @Nullable BpmnModelInstance model) {
        if (activity == null || model == null) {
            return activity;
        }
        return model.getModelElementById(activity) instanceof FlowElement element && element.getName() != null
                ? element.getName()
                : activity;
    }
}
