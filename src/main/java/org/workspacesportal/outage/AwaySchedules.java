package org.workspacesportal.outage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.TaskUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ErrorHandler;

/** What is done every few seconds says in a line that the database is away; any other failure is told in full. */
@Component
class AwaySchedules implements ThreadPoolTaskSchedulerCustomizer, ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(AwaySchedules.class);

    @Override
    public void customize(ThreadPoolTaskScheduler scheduler) {
        scheduler.setErrorHandler(this);
    }

    @Override
    public void handleError(Throwable failure) {
        DatabaseAway.in(failure)
                .ifPresentOrElse(
                        away -> LOG.warn("Left for the next time, as the database is away: {}", away),
                        () -> TaskUtils.LOG_AND_SUPPRESS_ERROR_HANDLER.handleError(failure));
    }
}
