package org.workspacesportal.faults;

import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.support.Installation;

/** The packaged portal, unpacked and with an archive of its classes, once for all tests: nodes are started by the hundred. */
final class Installations {

    private static @Nullable Installation quick;

    private Installations() {}

    static synchronized Installation quick() throws IOException {
        if (quick == null) {
            quick = Installation.recommended(Files.createTempDirectory("installation"))
                    .with("-XX:TieredStopAtLevel=1");
        }
        return quick;
    }
}
