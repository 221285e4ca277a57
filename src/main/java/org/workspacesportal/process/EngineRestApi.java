package org.workspacesportal.process;

import java.util.Set;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.springframework.stereotype.Component;

/** The engine's REST API, with what it lacks: limits to the JSON it reads, and refusals that say so. Camunda's web apps get the same. */
@Component
class EngineRestApi extends CamundaJerseyResourceConfig {

    EngineRestApi() {
        // The web apps are made by the server, of the classes that are in here when the first call comes.
        var shared = CamundaRestResources.getConfigurationClasses();
        shared.remove(JacksonConfigurator.class);
        shared.addAll(Set.of(
                ModestJson.class,
                UnreadableBody.class,
                EngineRefusal.OfTheApi.class,
                EngineRefusal.OfTheEngine.class,
                EngineRefusal.OfTheReader.class,
                EngineProblems.class));
    }
}
