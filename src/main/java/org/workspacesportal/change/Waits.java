package org.workspacesportal.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.request.ChangeKind;

/** How long AWS wants people to wait between two changes of the same desktop. */
@Component
class Waits {

    private static final Set<ChangeKind> VOLUMES = Set.of(ChangeKind.ROOT_VOLUME, ChangeKind.USER_VOLUME);
    private static final Set<ChangeKind> SIZE = Set.of(ChangeKind.COMPUTE_TYPE);

    private final PastChanges past;
    private final ChangeSettings settings;
    private final Clock clock;

    Waits(PastChanges past, ChangeSettings settings, Clock clock) {
        this.past = past;
        this.settings = settings;
        this.clock = clock;
    }

    /** From when on such a change is possible; nothing where it is now. */
    Optional<Instant> until(Desktop desktop, ChangeKind kind) {
        return switch (kind) {
            case ROOT_VOLUME, USER_VOLUME -> after(desktop, VOLUMES, settings.volumeWait());
            case COMPUTE_TYPE -> after(desktop, SIZE, settings.computeWait());
            case BUNDLE, RUNNING_MODE, REBUILD, RESTORE, GIVE_BACK -> Optional.empty();
        };
    }

    /** The same for a size, as AWS wants people to wait longer for a smaller one. */
    Optional<Instant> untilSize(Desktop desktop, String computeType) {
        return Sizes.isSmaller(computeType, desktop.setup().computeType())
                ? past.last(desktop.workspaceId(), SIZE).flatMap(last -> ahead(last.plus(settings.computeDownWait())))
                : Optional.empty();
    }

    private Optional<Instant> after(Desktop desktop, Set<ChangeKind> kinds, Duration wait) {
        return Stream.of(made(desktop), past.last(desktop.workspaceId(), kinds).orElse(null))
                .flatMap(Stream::ofNullable)
                .reduce((one, other) -> one.isAfter(other) ? one : other)
                .flatMap(last -> ahead(last.plus(wait)));
    }

    private static @Nullable Instant made(Desktop desktop) {
        // One that was found may be older than we know; one that was made, be it by migration, has what was asked for.
        return desktop.offer() == null ? null : desktop.foundAt();
    }

    private Optional<Instant> ahead(Instant then) {
        return then.isAfter(clock.instant()) ? Optional.of(then) : Optional.empty();
    }
}
