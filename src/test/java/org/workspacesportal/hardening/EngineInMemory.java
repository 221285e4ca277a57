package org.workspacesportal.hardening;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.workspacesportal.support.Probe;

/** An engine as it comes, to which the portal's hardening can be added. */
final class EngineInMemory {

    private EngineInMemory() {}

    static ProcessEngine start(String name, ProcessEnginePlugin... plugins) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name);
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setBeans(Map.of("probe", new Probe(), "stepDelegate", new NamingExpressionsTest.NamedStep()));
        configuration.getProcessEnginePlugins().addAll(List.of(plugins));
        return configuration.buildProcessEngine();
    }
}
