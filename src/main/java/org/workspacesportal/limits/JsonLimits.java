package org.workspacesportal.limits;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What JSON may look like that somebody sends: flat, of moderate size, and saying nothing twice. */
public final class JsonLimits {

    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(10)
            .maxStringLength(20_000)
            .maxNameLength(500)
            .maxNumberLength(50)
            .maxTokenCount(20_000)
            .build();

    private JsonLimits() {}

    /** Makes a mapper refuse what goes beyond. */
    public static void applyTo(ObjectMapper mapper) {
        mapper.getFactory().setStreamReadConstraints(CONSTRAINTS);
        mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
    }
}
