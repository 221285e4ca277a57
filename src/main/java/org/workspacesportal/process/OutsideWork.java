package org.workspacesportal.process;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.transaction.support.TransactionOperations;
import org.workspacesportal.process.OutsideStep.Sequel;
import org.workspacesportal.request.LogKeys;

/**
 * Does one outside step for one request, from the moment it is locked until the process has gone on.
 *
 * @param <R> what comes of it
 */
final class OutsideWork<R> {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideWork.class);

    private final OutsideStep<R> step;
    private final LockedExternalTask task;
    private final ExternalTaskService tasks;
    private final TransactionOperations transaction;
    private final RetryCycle retries;

    OutsideWork(
            OutsideStep<R> step,
            LockedExternalTask task,
            ExternalTaskService tasks,
            TransactionOperations transaction,
            RetryCycle retries) {
        this.step = step;
        this.task = task;
        this.tasks = tasks;
        this.transaction = transaction;
        this.retries = retries;
    }

    /** Begins, and goes on by itself; the stage ends, well or not, when there is nothing more to do. */
    CompletionStage<R> run(Executor beginners, Executor enders) {
        return begun(beginners)
                .whenCompleteAsync(
                        (result, failure) -> end(failure == null ? () -> goOn(result) : () -> leave(cause(failure))),
                        enders);
    }

    private CompletionStage<R> begun(Executor beginners) {
        try (var about = inLog()) {
            return step.begin(number(), beginners);
        } catch (RuntimeException failed) {
            return CompletableFuture.failedStage(failed);
        }
    }

    private void end(Runnable transition) {
        try (var about = inLog()) {
            Collisions.retry(transition);
        } catch (RuntimeException lost) {
            // Its lock ends and it is taken up again, by this node or another one.
            LOG.warn(
                    "Request {}: what came of {} could not be noted: {}",
                    number(),
                    task.getTopicName(),
                    lost.getMessage());
        }
    }

    private void goOn(R result) {
        transaction.executeWithoutResult(status -> {
            step.done(number(), result);
            tasks.complete(task.getId(), task.getWorkerId());
        });
    }

    private void leave(Throwable why) {
        transaction.executeWithoutResult(status -> {
            var sequel = step.failed(number(), why);
            if (sequel instanceof Sequel.Leave error) {
                tasks.handleBpmnError(task.getId(), task.getWorkerId(), error.code(), error.message());
            } else if (sequel instanceof Sequel.Wait waiting) {
                failed(waiting.forWhat(), null, retries.until(task.getRetries()));
            } else {
                failed(
                        Optional.ofNullable(why.getMessage())
                                .orElseGet(() -> why.getClass().getName()),
                        trace(why),
                        retries.after(task.getRetries()));
            }
        });
    }

    private void failed(String message, @Nullable String details, RetryCycle.Next next) {
        tasks.handleFailure(
                task.getId(),
                task.getWorkerId(),
                message,
                details,
                next.left(),
                next.delay().toMillis());
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static String trace(Throwable why) {
        var trace = new StringWriter();
        why.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private MDC.MDCCloseable inLog() {
        return MDC.putCloseable(LogKeys.REQUEST, number());
    }

    private String number() {
        return task.getBusinessKey();
    }
}
