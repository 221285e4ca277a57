package org.workspacesportal.localaws;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides which desktops of a create call are made; whoever was admitted already has a desktop for the rest of the call. */
final class Admission {

    private final Set<String> owners;

    Admission(Stream<String> owners) {
        this.owners = new HashSet<>(owners.toList());
    }

    /** Admits the request, or says why not. */
    Optional<Refusal> refusal(WorkspaceRequest request) {
        if (!request.directoryId().equals(LocalAws.DIRECTORY_ID)) {
            return Optional.of(Refusal.NO_DIRECTORY);
        }
        if (Trouble.UNKNOWN_USER.meets(request.userName())) {
            return Optional.of(Refusal.NO_USER);
        }
        if (Trouble.UNKNOWN_BUNDLE.meets(request.userName())
                || Catalogue.bundle(request.bundleId()).isEmpty()) {
            return Optional.of(Refusal.NO_BUNDLE);
        }
        return runningModeRefusal(request)
                .or(() -> sizeRefusal(request))
                .or(() -> owners.add(request.owner()) ? Optional.empty() : Optional.of(Refusal.ALREADY_THERE));
    }

    private static Optional<Refusal> runningModeRefusal(WorkspaceRequest request) {
        var minutes = request.autoStopMinutes();
        if (minutes == null) {
            return Optional.empty();
        }
        var mode = request.runningMode() == null ? "ALWAYS_ON" : request.runningMode();
        return switch (mode) {
            case "ALWAYS_ON" -> Optional.of(Refusal.NO_AUTO_STOP);
            case "MANUAL" -> Optional.of(Refusal.MANUAL);
            default -> minutes > 0 && minutes % 60 == 0 ? Optional.empty() : Optional.of(Refusal.AUTO_STOP_STEPS);
        };
    }

    private static Optional<Refusal> sizeRefusal(WorkspaceRequest request) {
        if (!isRootSize(request.rootGib())) {
            return Optional.of(Refusal.ROOT_SIZE);
        }
        return isUserSize(request.userGib()) ? Optional.empty() : Optional.of(Refusal.USER_SIZE);
    }

    static boolean isRootSize(@Nullable Integer gib) {
        return isSize(gib, 175, 80);
    }

    static boolean isUserSize(@Nullable Integer gib) {
        return isSize(gib, 100, 10, 50);
    }

    private static boolean isSize(@Nullable Integer gib, int from, int... fixed) {
        if (gib == null) {
            return true;
        }
        for (var size : fixed) {
            if (gib == size) {
                return true;
            }
        }
        return gib >= from && gib <= 2000;
    }
}
