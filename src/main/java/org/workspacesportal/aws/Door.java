package org.workspacesportal.aws;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/**
 * The way every call to Amazon WorkSpaces in one account and region takes: what many want at about the same time goes out in one call, and calls follow each other as fast as AWS
 * allows, the most urgent first. Where AWS is too busy it is asked again, more slowly; nobody who waits here hears of that until it lasts.
 */
final class Door implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    private final DoorKeeper keeper;
    private final Duration longestCall;

    Door(AwsSettings settings, WorkSpacesClient client, Calls calls) {
        this.keeper = new DoorKeeper(settings, client, calls);
        this.longestCall = settings.patience().plus(settings.callTimeout());
    }

    /** Has something asked of AWS; the answer fails as the call does. */
    <I, R> CompletableFuture<R> send(Operation<I, R> operation, Urgency urgency, I what) {
        var wish = new Wish<I, R>(what);
        keeper.admit(operation, urgency, wish);
        return wish.answer();
    }

    /** Asks AWS and waits for the answer. */
    <I, R> R ask(Operation<I, R> operation, Urgency urgency, I what) {
        return Wish.await(send(operation, urgency, what));
    }

    /** Makes a call that nobody else can be part of, and waits for the answer. */
    <R> R ask(Operation.Alone operation, Urgency urgency, Function<WorkSpacesClient, R> call) {
        return ask(operation.called(), urgency, call);
    }

    /** Asks AWS for several things and waits for all answers, without those AWS takes for wrong; fails as the first of the others that does. */
    <I, R> Map<I, R> askAll(Operation<I, R> operation, Urgency urgency, Collection<I> wanted) {
        var answers = new LinkedHashMap<I, CompletableFuture<R>>();
        wanted.forEach(what -> answers.put(what, send(operation, urgency, what)));
        var found = new LinkedHashMap<I, R>();
        answers.forEach((what, answer) -> unlessWrong(answer).ifPresent(right -> found.put(what, right)));
        return found;
    }

    private static <R> Optional<R> unlessWrong(CompletableFuture<R> answer) {
        try {
            return Optional.of(Wish.await(answer));
        } catch (CallNotMade refused) {
            if (!refused.isForGood()) {
                throw refused;
            }
            LOG.warn("AWS takes a part of what was asked for wrong, and the rest is used: {}", refused.getMessage());
            return Optional.empty();
        }
    }

    /** How long an answer may take, with the wait for its turn. */
    Duration longestCall() {
        return longestCall;
    }

    /** Calls per second at present. */
    double rate() {
        return keeper.rate();
    }

    /** How many wishes wait. */
    int waiting() {
        return keeper.waiting();
    }

    /** Lets the calls end that have been made, and makes no others. */
    @Override
    public void close() {
        keeper.close();
    }
}
