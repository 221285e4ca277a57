package org.workspacesportal.process;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.workspacesportal.request.Actor;

/** Tells by which model a request is handled and at which of its steps it is; whether somebody may know is for the caller to check. */
@Service
public class WhereItStands {

    private final RuntimeService runtimeService;
    private final HistoryService historyService;
    private final RepositoryService repositoryService;
    private final CurrentActor currentActor;

    WhereItStands(
            RuntimeService runtimeService,
            HistoryService historyService,
            RepositoryService repositoryService,
            CurrentActor currentActor) {
        this.runtimeService = runtimeService;
        this.historyService = historyService;
        this.repositoryService = repositoryService;
        this.currentActor = currentActor;
    }

    /**
     * Where a request stands.
     *
     * @param model id of the version of the model by which it is handled
     * @param steps ids, from that model, of the steps it is at; of a request that ended the event with which it did
     */
    public record Standing(String model, Set<String> steps) {}

    /** Where a request stands; one the engine has forgotten is shown by today's model, at no step. */
    public Standing of(String number, boolean isChange) {
        try (var acting = currentActor.actFor(Actor.SYSTEM)) {
            var known = historyService
                    .createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(number)
                    .singleResult();
            if (known == null) {
                return new Standing(
                        newestModel(isChange ? Models.WORKSPACE_CHANGE : Models.WORKSPACE_REQUEST), Set.of());
            }
            var steps = new HashSet<String>();
            if (known.getEndTime() == null) {
                collect(runtimeService.getActivityInstance(known.getId()), steps);
            } else if (known.getEndActivityId() != null) {
                steps.add(known.getEndActivityId());
            }
            return new Standing(known.getProcessDefinitionId(), steps);
        }
    }

    /** The model of that id as BPMN; the caller closes the stream. */
    public InputStream bpmn(String model) {
        try (var acting = currentActor.actFor(Actor.SYSTEM)) {
            return repositoryService.getProcessModel(model);
        }
    }

    private String newestModel(String process) {
        return repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private static void collect(@Nullable ActivityInstance instance, Set<String> steps) {
        if (instance == null) {
            return;
        }
        var within = instance.getChildActivityInstances();
        var onTheWay = instance.getChildTransitionInstances();
        if (within.length == 0 && onTheWay.length == 0) {
            steps.add(step(instance.getActivityId()));
        }
        Stream.of(onTheWay).forEach(transition -> steps.add(step(transition.getActivityId())));
        Stream.of(within).forEach(inner -> collect(inner, steps));
    }

    /** What is done several times is at the same step each time. */
    private static String step(String activityId) {
        return activityId.replaceFirst("#.*", "");
    }
}
