package org.workspacesportal.localaws;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What goes wrong on purpose, chosen by how the user name of the desktop begins (upper and lower case alike).
 *
 * <table>
 * <caption>Triggers</caption>
 * <tr><th>user name begins with</th><th>what happens when a desktop is created</th></tr>
 * <tr><td>{@code fail-user}</td><td>refused: {@code ResourceNotFound.User} in FailedRequests</td></tr>
 * <tr><td>{@code fail-bundle}</td><td>refused: {@code ResourceNotFound.Bundle} in FailedRequests</td></tr>
 * <tr><td>{@code fail-quota}</td><td>whole call refused: {@code ResourceLimitExceededException}</td></tr>
 * <tr><td>{@code fail-error}</td><td>PENDING, then ERROR with ErrorCode and ErrorMessage</td></tr>
 * <tr><td>{@code fail-once}</td><td>first call: 500 {@code InternalFailure}, nothing created; later ones work</td></tr>
 * <tr><td>{@code slow-}</td><td>PENDING ten times as long</td></tr>
 * <tr><td>{@code noresp-}</td><td>first accepted call: desktop created, the answer never comes</td></tr>
 * <tr><td>{@code unused-}</td><td>works, but its user never connects</td></tr>
 * <tr><td>{@code throttle-}</td><td>first two calls: {@code ThrottlingException}, nothing created</td></tr>
 * <tr><th></th><th>what happens when something is done to the desktop</th></tr>
 * <tr><td>{@code slow-}</td><td>takes ten times as long</td></tr>
 * <tr><td>{@code fail-change}</td><td>rebuild, restore: ERROR; modify: UPDATE_FAILED; migrate: the new one in ERROR</td></tr>
 * <tr><td>{@code fail-power}</td><td>start, stop, reboot refused: {@code InternalFailure} in FailedRequests</td></tr>
 * <tr><td>{@code lost-change}</td><td>first accepted call: carried out, the answer never comes</td></tr>
 * </table>
 */
enum Trouble {
    UNKNOWN_USER("fail-user"),
    UNKNOWN_BUNDLE("fail-bundle"),
    QUOTA_REACHED("fail-quota"),
    ENDS_IN_ERROR("fail-error"),
    FAILS_ONCE("fail-once"),
    SLOW("slow-"),
    NO_ANSWER("noresp-"),
    NEVER_USED("unused-"),
    THROTTLED_TWICE("throttle-"),
    CHANGE_FAILS("fail-change"),
    POWER_FAILS("fail-power"),
    CHANGE_UNANSWERED("lost-change");

    private final String prefix;

    Trouble(String prefix) {
        this.prefix = prefix;
    }

    static Optional<Trouble> of(String userName) {
        var name = userName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(trouble -> name.startsWith(trouble.prefix))
                .findFirst();
    }

    /** The time something takes for that user. */
    static Duration paced(String userName, Duration usual) {
        return SLOW.meets(userName) ? usual.multipliedBy(10) : usual;
    }

    boolean meets(String userName) {
        return of(userName).filter(this::equals).isPresent();
    }
}
