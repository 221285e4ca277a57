package org.workspacesportal.change;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.request.ChangeKind;
import org.workspacesportal.request.FieldError;
import org.workspacesportal.request.Said;

/** What can be changed about a desktop at the moment, and why the rest cannot. */
@Component
public class ChangeChoices {

    /**
     * One kind of change.
     *
     * @param kind which
     * @param refusal why it is not possible now, null where it is
     */
    public record Choice(ChangeKind kind, @Nullable Said refusal) {}

    private final ChangeObstacles obstacles;

    ChangeChoices(ChangeObstacles obstacles) {
        this.obstacles = obstacles;
    }

    /** All kinds, in the order of how much they change. */
    public List<Choice> of(Desktop desktop) {
        var toAny = obstacles.toAny(desktop);
        return Stream.of(
                        ChangeKind.RUNNING_MODE,
                        ChangeKind.COMPUTE_TYPE,
                        ChangeKind.USER_VOLUME,
                        ChangeKind.ROOT_VOLUME,
                        ChangeKind.RESTORE,
                        ChangeKind.REBUILD,
                        ChangeKind.BUNDLE,
                        ChangeKind.GIVE_BACK)
                .map(kind -> new Choice(
                        kind,
                        toAny.or(() -> obstacles.toThis(desktop, kind))
                                .map(FieldError::said)
                                .orElse(null)))
                .toList();
    }
}
