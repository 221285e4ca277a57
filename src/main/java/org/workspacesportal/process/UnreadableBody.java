package org.workspacesportal.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.workspacesportal.limits.JsonLimits;

/**
 * Refuses what cannot be read before one of several mappers, which one is chance, answers with names of classes or stumbles over it. Made by the
 * engine's REST API.
 */
public class UnreadableBody implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        try {
            var read = body.proceed();
            if (read == null) {
                throw new InvalidRequestException(Status.BAD_REQUEST, "The body must be an object");
            }
            return read;
        } catch (JsonProcessingException unreadable) {
            throw new InvalidRequestException(Status.BAD_REQUEST, unreadable, JsonLimits.explain(unreadable));
        }
    }
}
