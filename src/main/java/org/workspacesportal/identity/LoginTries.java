package org.workspacesportal.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.workspacesportal.limits.Allowances;
import org.workspacesportal.limits.CallerAddress;
import org.workspacesportal.limits.TooManyCalls;

/**
 * Slows down whoever guesses passwords without shutting out the person whose password it is: wrong tries from elsewhere do not count against the
 * addresses from which that person has signed in before.
 */
@Component
class LoginTries {

    private static final int MOST_PLACES = 100_000;

    private final Allowances strangers;
    private final Allowances strangeAddresses;
    private final Allowances knownPlaces;
    private final Allowances knownAddresses;
    private final Cache<String, Boolean> known;

    LoginTries(LoginSettings settings) {
        this.strangers = new Allowances(settings.wrongPerPerson());
        this.strangeAddresses = new Allowances(settings.wrongPerAddress());
        this.knownPlaces = new Allowances(settings.wrongPerPerson());
        this.knownAddresses = new Allowances(settings.wrongPerKnownAddress());
        this.known = Caffeine.newBuilder()
                .expireAfterAccess(settings.remember())
                .maximumSize(MOST_PLACES)
                .build();
    }

    /**
     * Lets somebody try. It counts as a wrong try until it turns out to be none, so that many at once are no more than many in a row.
     *
     * @throws org.workspacesportal.limits.TooManyCalls when there were too many wrong tries before
     */
    void admit(String userId, String address) {
        var network = CallerAddress.of(address);
        var addresses = addresses(userId, address);
        addresses.take(network);
        try {
            people(userId, address).take(key(userId, address));
        } catch (TooManyCalls tooMany) {
            addresses.giveBack(network);
            throw tooMany;
        }
    }

    /** Forgets a try of which nobody could say whether it was right. */
    void forget(String userId, String address) {
        addresses(userId, address).giveBack(CallerAddress.of(address));
        people(userId, address).giveBack(key(userId, address));
    }

    /** Notes that the person was here. */
    void right(String userId, String address) {
        forget(userId, address);
        known.put(place(userId, address), true);
    }

    private Allowances addresses(String userId, String address) {
        return isKnown(place(userId, address)) ? knownAddresses : strangeAddresses;
    }

    private Allowances people(String userId, String address) {
        return isKnown(place(userId, address)) ? knownPlaces : strangers;
    }

    private String key(String userId, String address) {
        var place = place(userId, address);
        return isKnown(place) ? place : person(userId);
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
