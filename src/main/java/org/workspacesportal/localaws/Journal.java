package org.workspacesportal.localaws;

import java.io.IOException;
import java.util.List;

/** Where every change is written down before anybody is told of it. */
interface Journal extends AutoCloseable {

    /** Keeps nothing: for an endpoint that lives in memory only. */
    Journal NONE = changes -> {};

    void append(List<Entry> changes) throws IOException;

    @Override
    default void close() {}
}
