package org.workspacesportal.process;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.jspecify.annotations.Nullable;

/**
 * Says what the engine's REST API refuses as problem details (RFC 9457), without names of classes and, where it failed, without what failed. {@code
 * message} stays where the engine's clients look for it.
 */
public class EngineProblems implements ContainerResponseFilter {

    private static final MediaType PROBLEM = MediaType.valueOf("application/problem+json");
    private static final Pattern INSIDE =
            Pattern.compile("\\b(?:[a-z][a-z0-9]*\\.){2,}\\w+|\\w+Exception\\b|\\w+Value \\[|SQL");

    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
        var status = answer.getStatusInfo();
        if (status.getStatusCode() < 400 || call.getMethod().equals("HEAD")) {
            return;
        }
        var said = answer.getEntity() instanceof ExceptionDto engine ? engine.getMessage() : null;
        var detail = status.getStatusCode() >= 500 || isAboutTheInside(said) ? status.getReasonPhrase() : said;
        var problem = new LinkedHashMap<String, Object>();
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.getStatusCode());
        problem.put("detail", detail);
        problem.put("message", detail);
        if (answer.getEntity() instanceof ExceptionDto engine && engine.getCode() != null) {
            problem.put("code", engine.getCode());
        }
        answer.setEntity(problem, null, PROBLEM);
    }

    private static boolean isAboutTheInside(@Nullable String said) {
        return said == null || INSIDE.matcher(said).find();
    }
}
