package org.workspacesportal.localaws;

import java.util.Optional;

/** What is done to each desktop of a list, unless there is a reason not to. */
interface ItemChange {

    Optional<Refusal> refusal(Desktop desktop);

    Desktop begun(Desktop desktop);
}
