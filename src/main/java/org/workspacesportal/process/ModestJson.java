package org.workspacesportal.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.camunda.bpm.engine.rest.hal.Hal;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.workspacesportal.limits.JsonLimits;

/** Lets the engine read JSON of the shapes we let in ourselves. Made by the engine's REST API. */
@Produces({MediaType.APPLICATION_JSON, Hal.APPLICATION_HAL_JSON})
public class ModestJson extends JacksonConfigurator {

    @Override
    public ObjectMapper getContext(Class<?> type) {
        var mapper = super.getContext(type);
        JsonLimits.applyTo(mapper);
        return mapper;
    }
}
