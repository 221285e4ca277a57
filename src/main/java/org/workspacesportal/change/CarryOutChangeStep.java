package org.workspacesportal.change;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.WorkspaceRefused;
import org.workspacesportal.aws.Workspaces;
import org.workspacesportal.process.Models;
import org.workspacesportal.process.OutsideStep;
import org.workspacesportal.request.Problem;

/** Carry out change: has AWS change the desktop. What it refuses for good leaves by an error, all else is repeated by the engine. */
@Component
class CarryOutChangeStep implements OutsideStep<Boolean> {

    private final ChangeWork work;
    private final ChangeRecords records;
    private final Workspaces workspaces;
    /** Each waits for its answers; there are never more than this node may have in hand. */
    private final ExecutorService callers = Executors.newCachedThreadPool(new CustomizableThreadFactory("change-"));

    CarryOutChangeStep(ChangeWork work, ChangeRecords records, Workspaces workspaces) {
        this.work = work;
        this.records = records;
        this.workspaces = workspaces;
    }

    @Override
    public String topic() {
        return Models.CARRY_OUT_CHANGE;
    }

    /** Looking at the desktop, telling AWS, and once more where no answer came before. */
    @Override
    public Duration lasts() {
        return workspaces.longestCall().multipliedBy(3);
    }

    @Override
    public CompletionStage<Boolean> begin(String number, Executor aside) {
        return CompletableFuture.supplyAsync(
                () -> {
                    work.carryOut(number);
                    return true;
                },
                callers);
    }

    @Override
    public void done(String number, Boolean sent) {
        work.carriedOut(number);
    }

    @Override
    public Sequel failed(String number, Throwable why) {
        if (why instanceof WorkspaceRefused refused) {
            return leave(number, ChangeProblems.of(refused));
        }
        return why instanceof ChangeWork.OutcomeNeverKnown
                ? leave(number, ChangeProblems.UNKNOWN)
                : new Sequel.TryAgain();
    }

    private Sequel leave(String number, Problem problem) {
        records.problem(number, problem);
        return new Sequel.Leave(Models.CHANGE_REFUSED, problem.text());
    }

    @PreDestroy
    void close() {
        callers.shutdown();
    }
}
