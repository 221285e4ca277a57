package org.workspacesportal.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.convert.converter.Converter;

/**
 * Reads what a session holds. What another version of the portal wrote and this one cannot read is not there: whoever it knew signs in again. Of what
 * somebody else wrote into the database nothing is made.
 */
class ReadableAttributes implements Converter<byte[], Object> {

    private static final Logger LOG = LoggerFactory.getLogger(ReadableAttributes.class);

    /** The login, the proof that forms are ours, where a login leads back to, the language, and what the web apps know of their reader. */
    private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter("maxdepth=40;maxbytes=1048576;"
            + "java.lang.*;java.util.*;java.util.concurrent.*;java.util.concurrent.locks.*;java.time.*;java.math.*;java.net.URI;java.net.URL;"
            + "org.springframework.security.**;org.springframework.util.*;org.springframework.web.servlet.FlashMap;"
            + "com.nimbusds.jose.shaded.gson.**;org.camunda.bpm.webapp.**;org.workspacesportal.**;!*");

    private final ClassLoader classes;

    ReadableAttributes(ClassLoader classes) {
        this.classes = classes;
    }

    @Override
    public @Nullable Object convert(byte[] bytes) {
        try (var stream = readingOnlyOurs(bytes)) {
            return stream.readObject();
        } catch (IOException | ClassNotFoundException | LinkageError | RuntimeException unreadable) {
            LOG.info("A session holds what this version of the portal cannot read: {}", unreadable.toString());
            return null;
        }
    }

    private ObjectInputStream readingOnlyOurs(byte[] bytes) throws IOException {
        var stream = new ConfigurableObjectInputStream(new ByteArrayInputStream(bytes), classes);
        stream.setObjectInputFilter(OURS);
        return stream;
    }
}
