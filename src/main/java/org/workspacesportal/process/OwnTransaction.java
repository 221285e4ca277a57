package org.workspacesportal.process;

import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Does a part of a step by itself: it is done or not done for good, whatever becomes of the step and of its other parts. */
@Component
public class OwnTransaction {

    private final ProcessEngineConfigurationImpl engine;
    private final TransactionTemplate transaction;

    OwnTransaction(ProcessEngineConfigurationImpl engine, PlatformTransactionManager transactions) {
        this.engine = engine;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Runs the work; within it the engine may be called, too. */
    public void run(Runnable work) {
        transaction.executeWithoutResult(status -> apart(work));
    }

    /** Called from a step, the engine would keep what it has to write until the step ends, and so for another transaction. */
    private void apart(Runnable work) {
        ProcessEngineContext.requiresNew();
        try {
            engine.getCommandExecutorTxRequired().execute(context -> {
                work.run();
                return true;
            });
        } finally {
            ProcessEngineContext.clear();
        }
    }
}
