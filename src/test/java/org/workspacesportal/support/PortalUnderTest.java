package org.workspacesportal.support;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** What one JVM has only one of, while several portals run in it. */
class PortalUnderTest implements TestExecutionListener {

    static {
        // Hundreds of tests wait for a mail or two, which are there in no time.
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
    }

    /** The engine's web API finds its engine by name, where the portal started last would answer for all of them. */
    @Override
    public void beforeTestClass(TestContext test) {
        ProcessEngines.registerProcessEngine(test.getApplicationContext().getBean(ProcessEngine.class));
    }
}
