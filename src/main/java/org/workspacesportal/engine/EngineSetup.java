package org.workspacesportal.engine;

import java.util.List;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Sets the engine up for many requests at a time: what it writes down of them, and how it lists tasks. */
@Component
class EngineSetup extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(new History()));
        configuration.setHistory(History.NAME);
        configuration.setCustomSessionFactories(List.of(new OfferedTasks.Factory()));
        // For each timer the engine asks for a factory, which is looked for in every jar unless it is named.
        System.setProperty(
                DatatypeFactory.class.getName(),
                DatatypeFactory.newDefaultInstance().getClass().getName());
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        var executor = configuration.getJobExecutor();
        executor.setAcquireJobsCmdFactory(new Gathered(executor));
    }
}
