package org.workspacesportal.aws;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * What one caller wants of AWS, until there is an answer to it.
 *
 * @param <I> what is wanted
 * @param <R> what the answer is
 */
final class Wish<I, R> {

    private final I what;
    private final CompletableFuture<R> answer = new CompletableFuture<>();

    Wish(I what) {
        this.what = what;
    }

    I what() {
        return what;
    }

    CompletableFuture<R> answer() {
        return answer;
    }

    void granted(R result) {
        answer.complete(result);
    }

    void failed(RuntimeException why) {
        answer.completeExceptionally(why);
    }

    /** What is wanted in all of these. */
    static <I, R> List<I> all(List<Wish<I, R>> wishes) {
        return wishes.stream().map(Wish::what).toList();
    }

    /** Waits for an answer, as if the caller had made the call itself. */
    static <R> R await(CompletableFuture<R> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException ours ? ours : failed;
        }
    }
}
