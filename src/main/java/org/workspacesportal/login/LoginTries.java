package org.workspacesportal.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.workspacesportal.limits.CallerAddress;
import org.workspacesportal.limits.Failures;
import org.workspacesportal.limits.Failures.Try;
import org.workspacesportal.limits.TooManyCalls;

/**
 * Slows down whoever guesses passwords without shutting out the person whose password it is: wrong tries from elsewhere do not count against the
 * addresses from which that person has signed in before.
 */
@Component
class LoginTries {

    private static final int MOST_PLACES = 100_000;

    private final Failures ofPersonElsewhere;
    private final Failures ofPersonAtKnownPlace;
    private final Failures ofAddress;
    private final Failures ofKnownAddress;
    private final Cache<String, Boolean> knownPlaces;

    LoginTries(LoginSettings settings) {
        this.ofPersonElsewhere = new Failures(settings.wrongPerPerson());
        this.ofPersonAtKnownPlace = new Failures(settings.wrongPerPerson());
        this.ofAddress = new Failures(settings.wrongPerAddress());
        this.ofKnownAddress = new Failures(settings.wrongPerKnownAddress());
        this.knownPlaces = Caffeine.newBuilder()
                .expireAfterAccess(settings.remember())
                .maximumSize(MOST_PLACES)
                .build();
    }

    /**
     * Lets somebody try a password.
     *
     * @throws TooManyCalls when there were too many wrong ones before
     */
    LoginTry begin(String userId, String from) {
        var address = CallerAddress.of(from);
        // Directories do not tell capitals from small letters.
        var person = userId.toLowerCase(Locale.ROOT);
        var place = address + " " + person;
        var isKnown = knownPlaces.getIfPresent(place) != null;
        var ofThisAddress = (isKnown ? ofKnownAddress : ofAddress).begin(address);
        try {
            var ofThisPerson = isKnown ? ofPersonAtKnownPlace.begin(place) : ofPersonElsewhere.begin(person);
            return new LoginTry(place, ofThisAddress, ofThisPerson);
        } catch (TooManyCalls tooMany) {
            ofThisAddress.close();
            throw tooMany;
        }
    }

    /** One password for one person. Counts only when it was wrong, and not when nobody could say. */
    final class LoginTry implements AutoCloseable {

        private final String place;
        private final Try ofAddress;
        private final Try ofPerson;

        private LoginTry(String place, Try ofAddress, Try ofPerson) {
            this.place = place;
            this.ofAddress = ofAddress;
            this.ofPerson = ofPerson;
        }

        void right() {
            knownPlaces.put(place, true);
        }

        void wrong() {
            ofAddress.failed();
            ofPerson.failed();
        }

        @Override
        public void close() {
            ofAddress.close();
            ofPerson.close();
        }
    }
}
