package org.workspacesportal.desktop;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.Workspaces;

/** What people type into the client to reach the desktops of a directory; AWS is asked once a day. */
@Component
class RegistrationCodes {

    private static final Logger LOG = LoggerFactory.getLogger(RegistrationCodes.class);

    private static final Duration KEPT = Duration.ofDays(1);

    /** Far more than an account has. */
    private static final int MOST = 1000;

    private final Workspaces workspaces;
    private final LoadingCache<String, Optional<String>> codes;

    RegistrationCodes(Workspaces workspaces, DesktopSettings settings) {
        this.workspaces = workspaces;
        this.codes = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.<String, Optional<String>>creating(
                        (directory, code) -> code.isPresent() ? KEPT : settings.checkEvery()))
                .build(this::ask);
    }

    /** The code, if AWS tells it. What it tells of the desktops themselves does not wait for it. */
    Optional<String> of(String directoryId) {
        return codes.get(directoryId);
    }

    private Optional<String> ask(String directoryId) {
        try {
            return Optional.ofNullable(workspaces.registrationCode(directoryId));
        } catch (RuntimeException failed) {
            LOG.warn("How to reach the desktops of {} is not known: {}", directoryId, failed.getMessage());
            return Optional.empty();
        }
    }
}
