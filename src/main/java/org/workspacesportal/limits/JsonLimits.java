package org.workspacesportal.limits;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What JSON may look like that somebody sends: flat, of moderate size, and saying nothing twice. */
public final class JsonLimits {

    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(10)
            .maxStringLength(20_000)
            .maxNumberLength(50)
            .maxTokenCount(20_000)
            .build();

    private JsonLimits() {}

    /** What is wrong with JSON, and where; nothing of what stands in it, nor of who read it. */
    public static String explain(JsonProcessingException unreadable) {
        var at = unreadable.getLocation();
        var place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        // Inside of an object, what was found is wrapped.
        if (unreadable instanceof StreamConstraintsException
                || unreadable.getCause() instanceof StreamConstraintsException) {
            return "The JSON is too deep, or a text or a number in it is too long," + place;
        }
        var twice = String.valueOf(unreadable.getOriginalMessage()).startsWith("Duplicate");
        return (twice ? "The JSON says something twice" : "The body is not the JSON expected here") + place;
    }

    /** Makes a mapper refuse what goes beyond. */
    public static void applyTo(ObjectMapper mapper) {
        mapper.getFactory().setStreamReadConstraints(CONSTRAINTS);
        mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
    }
}
