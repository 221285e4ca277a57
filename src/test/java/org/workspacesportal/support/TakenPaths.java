package org.workspacesportal.support;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes which elements of the models instances pass; the engine's history knows activities only, and not the ways between them. */
public class TakenPaths extends AbstractProcessEnginePlugin {

    private final Map<String, Set<String>> passed = new ConcurrentHashMap<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity process) {
                listenIn(process, passed(process.getKey()));
            }
        });
    }

    /** The ids of the activities and sequence flows of a process that were passed so far; grows while instances move. */
    public Set<String> passed(String processKey) {
        return passed.computeIfAbsent(processKey, key -> ConcurrentHashMap.newKeySet());
    }

    private static void listenIn(ScopeImpl scope, Set<String> passed) {
        for (var activity : scope.getActivities()) {
            activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                    execution -> noteUnlessCanceled(execution, activity.getId(), passed));
            activity.getOutgoingTransitions().forEach(flow -> ((TransitionImpl) flow)
                    .addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                            execution -> passed.add(flow.getId())));
            listenIn(activity, passed);
        }
    }

    private static void noteUnlessCanceled(DelegateExecution execution, String activity, Set<String> passed) {
        if (!execution.isCanceled()) {
            passed.add(activity);
        }
    }
}
