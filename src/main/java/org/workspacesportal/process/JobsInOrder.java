package org.workspacesportal.process;

import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;
import org.workspacesportal.cluster.ClockTrusted;

/**
 * Lets a node that is asked to stop leave its jobs in order: it takes no more, those that run end, and those it has taken and not begun are there for
 * other nodes at once instead of when their lock ends.
 */
@Component
class JobsInOrder implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobsInOrder.class);

    private final JobExecutor jobs;
    private final ThreadPoolTaskExecutor threads;
    private final JdbcClient jdbc;
    private volatile boolean running;

    JobsInOrder(JobExecutor jobs, @Qualifier("camundaTaskExecutor") ThreadPoolTaskExecutor threads, JdbcClient jdbc) {
        this.jobs = jobs;
        this.threads = threads;
        this.jdbc = jdbc;
    }

    /** A node whose clock is off would take up what others have in hand. */
    @EventListener
    void heed(ClockTrusted clock) {
        if (!clock.isTrusted()) {
            jobs.shutdown();
        } else if (running) {
            jobs.start();
        }
    }

    /** The engine starts its jobs itself, when the portal is ready. */
    @Override
    public void start() {
        running = true;
    }

    /** Beside the steps that wait for AWS, which have as long. */
    @Override
    public void stop(Runnable done) {
        EndBeside.others("jobs-end", this::stop, done);
    }

    @Override
    public void stop() {
        running = false;
        // What waits for a thread is unlocked by the engine when its turn comes.
        jobs.shutdown();
        var pool = threads.getThreadPoolExecutor();
        pool.shutdown();
        try {
            if (pool.awaitTermination(OutsideWorker.LEFT_TO_END.toSeconds(), TimeUnit.SECONDS)) {
                release();
            } else {
                LOG.warn("Jobs that still run are left to whoever finds their lock ended: {}", pool.getActiveCount());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** What found no thread any more. */
    private void release() {
        jdbc.sql(
                        "UPDATE ACT_RU_JOB SET LOCK_OWNER_ = NULL, LOCK_EXP_TIME_ = NULL, REV_ = REV_ + 1 WHERE LOCK_OWNER_ = ?")
                .param(jobs.getLockOwner())
                .update();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
