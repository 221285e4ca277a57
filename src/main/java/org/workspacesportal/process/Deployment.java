package org.workspacesportal.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;

/**
 * Deploys the models and forms under their file names, whether they lie in a folder or a jar, with the offers of the catalogue filled into the
 * start form: Tasklist gives a start form no data it could take them from.
 */
@Component
class Deployment extends DefaultDeploymentConfiguration {

    private final Catalog catalog;
    private final ObjectMapper json;

    Deployment(Catalog catalog, ObjectMapper json) {
        this.catalog = catalog;
        this.json = json;
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        var resources = new LinkedHashSet<Resource>();
        super.getDeploymentResources().forEach(file -> resources.add(named(file)));
        return resources;
    }

    private Resource named(Resource file) {
        var name = String.valueOf(file.getFilename());
        try {
            var content = name.equals("request-workspace.form") ? withOffers(file) : file.getContentAsByteArray();
            return new ByteArrayResource(content, name) {
                @Override
                public String getDescription() {
                    return name;
                }
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private byte[] withOffers(Resource file) throws IOException {
        var form = json.readTree(file.getContentAsByteArray());
        for (var component : form.path("components")) {
            if (component.path("key").asText().equals("offer")) {
                var options = ((ObjectNode) component).putArray("values");
                catalog.offers().forEach(offer -> options.addObject()
                        .put(
                                "label",
                                "%s, about %s %s a month"
                                        .formatted(offer.name(), offer.autoStopCost(), catalog.currency()))
                        .put("value", offer.id()));
            }
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(form);
    }
}
