package org.workspacesportal.engine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * Has the job executor wait a moment before it looks for jobs. It looks whenever somebody has added a job and whenever one has ended, and under load eight
 * times for each request, mostly in vain: what comes within a moment is found by one look.
 */
final class Gathered implements AcquireJobsCommandFactory {

    private static final Duration MOMENT = Duration.ofMillis(20);

    private final JobExecutor executor;

    Gathered(JobExecutor executor) {
        this.executor = executor;
    }

    @Override
    public Command<AcquiredJobs> getCommand(int most) {
        LockSupport.parkNanos(MOMENT.toNanos());
        return new AcquireJobsCmd(executor, most);
    }
}
