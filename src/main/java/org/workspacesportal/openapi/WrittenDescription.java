package org.workspacesportal.openapi;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * What people wrote about the API.
 *
 * @param words a description of which only the words are used: which calls there are the code says
 */
record WrittenDescription(OpenAPI words) {

    private static final String OK = "200";

    static WrittenDescription read() throws IOException {
        try (var file = new ClassPathResource("api/description.yaml").getInputStream()) {
            return new WrittenDescription(Yaml31.mapper().readValue(file, OpenAPI.class));
        }
    }

    void addTo(OpenAPI found) {
        found.info(words.getInfo()).tags(words.getTags());
        var own = words.getComponents();
        own.getSchemas().forEach(found.getComponents()::addSchemas);
        own.getResponses().forEach(found.getComponents()::addResponses);
        own.getSecuritySchemes().forEach((name, scheme) -> {
            found.getComponents().addSecuritySchemes(name, scheme);
            found.setSecurity(List.of(new SecurityRequirement().addList(name)));
        });
        found.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, call) -> describe(path, call, written(path, method))));
    }

    private @Nullable Operation written(String path, PathItem.HttpMethod method) {
        var item = words.getPaths().get(path);
        return item == null ? null : item.readOperationsMap().get(method);
    }

    private void describe(String path, Operation call, @Nullable Operation written) {
        if (written == null) {
            return;
        }
        call.operationId(written.getOperationId()).summary(written.getSummary()).tags(written.getTags());
        if (written.getRequestBody() != null) {
            call.setRequestBody(written.getRequestBody());
        }
        parameters(call).forEach(this::describe);
        answers(path, call, written);
    }

    private static List<Parameter> parameters(Operation call) {
        return Objects.requireNonNullElse(call.getParameters(), List.of());
    }

    private void describe(Parameter parameter) {
        var own = words.getComponents().getParameters().get(parameter.getName());
        if (own != null) {
            parameter.setDescription(own.getDescription());
        }
    }

    /** What any call may be answered, what calls of its kind may be, and what is written about it. */
    private static void answers(String path, Operation call, Operation written) {
        var answers = new TreeMap<String, ApiResponse>(call.getResponses());
        answers.putAll(Map.of("401", ref("Unauthorized"), "429", ref("TooOften"), "503", ref("Away")));
        if (path.contains("{")) {
            answers.put("404", ref("NotFound"));
        }
        if (call.getRequestBody() != null) {
            answers.putAll(Map.of("400", ref("Invalid"), "413", ref("TooLarge"), "415", ref("WrongType")));
        }
        if (written.getResponses() != null) {
            written.getResponses().forEach((status, own) -> answers.put(status, own(status, own, answers)));
        }
        call.setResponses(new ApiResponses());
        call.getResponses().putAll(answers);
    }

    /** What is made is answered like what is there; the code does not say by itself that it answers 201. */
    private static ApiResponse own(String status, ApiResponse own, Map<String, ApiResponse> answers) {
        if (!status.startsWith("2")) {
            return own;
        }
        var usual = answers.containsKey(status) ? answers.get(status) : answers.remove(OK);
        return usual == null ? own : own.content(usual.getContent());
    }

    private static ApiResponse ref(String name) {
        return new ApiResponse().$ref(name);
    }
}
