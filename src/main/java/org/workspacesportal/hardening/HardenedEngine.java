package org.workspacesportal.hardening;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Shuts the ways in which the engine would run what somebody sent it: expressions that call methods, scripts, serialized objects, external files. No
 * setting opens them again, as the last community engine gets no more fixes for what goes through them.
 */
@Component
@Order // After the settings of the application, whatever they say.
class HardenedEngine extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;

    HardenedEngine(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new NamingExpressions(context));
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);

        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptEngineLoadExternalResources(false);

        engine.setEnableXxeProcessing(false);
        engine.setJavaSerializationFormatEnabled(false);
        // Otherwise an upload of a variable may name any class there is for its JSON to be read into.
        engine.setDeserializationTypeValidationEnabled(true);
    }
}
