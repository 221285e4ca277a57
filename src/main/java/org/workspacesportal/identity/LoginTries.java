package org.workspacesportal.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.workspacesportal.limits.Allowances;
import org.workspacesportal.limits.CallerAddress;

/**
 * Slows down whoever guesses passwords without shutting out the person whose password it is: wrong tries from elsewhere do not count against the
 * addresses from which that person has signed in before.
 */
@Component
class LoginTries {

    private static final int MOST_PLACES = 100_000;

    private final Allowances strangers;
    private final Allowances addresses;
    private final Allowances knownPlaces;
    private final Cache<String, Boolean> known;

    LoginTries(LoginSettings settings) {
        this.strangers = new Allowances(settings.wrongPerPerson());
        this.addresses = new Allowances(settings.wrongPerAddress());
        this.knownPlaces = new Allowances(settings.wrongPerPerson());
        this.known = Caffeine.newBuilder()
                .expireAfterAccess(settings.remember())
                .maximumSize(MOST_PLACES)
                .build();
    }

    /**
     * Lets somebody try.
     *
     * @throws org.workspacesportal.limits.TooManyCalls when there were too many wrong tries before
     */
    void admit(String userId, String address) {
        var place = place(userId, address);
        if (isKnown(place)) {
            knownPlaces.require(place);
        } else {
            addresses.require(CallerAddress.of(address));
            strangers.require(person(userId));
        }
    }

    /** Notes a wrong try, whether or not there is such a person. */
    void wrong(String userId, String address) {
        var place = place(userId, address);
        if (isKnown(place)) {
            knownPlaces.charge(place);
        } else {
            addresses.charge(CallerAddress.of(address));
            strangers.charge(person(userId));
        }
    }

    /** Notes that the person was here. */
    void right(String userId, String address) {
        known.put(place(userId, address), true);
    }

    private boolean isKnown(String place) {
        return known.getIfPresent(place) != null;
    }

    private static String place(String userId, String address) {
        return CallerAddress.of(address) + " " + person(userId);
    }

    /** Directories do not tell capitals from small letters. */
    private static String person(String userId) {
        return userId.toLowerCase(Locale.ROOT);
    }
}
