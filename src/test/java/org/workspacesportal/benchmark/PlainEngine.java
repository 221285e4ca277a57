package org.workspacesportal.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.variable.Variables;
import org.workspacesportal.engine.History;
import org.workspacesportal.process.Collisions;
import org.workspacesportal.process.Models;
import org.workspacesportal.support.Postgres;

/** The plain engine with the same model, where no delegate and no listener does anything: what is left is the engine's own work. */
final class PlainEngine implements Contender, AutoCloseable {

    /** How it is set up. */
    enum Setup {
        OF_THE_PORTAL,
        OF_THE_STARTER
    }

    private static final long IDLE = 20_000_000;

    private final Setup setup;
    private final HikariDataSource database;
    private final ProcessEngine engine;
    private final Thread outside = new Thread(this::work, "plain-outside");
    private volatile boolean closed;
    private volatile boolean working;

    PlainEngine(Setup setup) {
        this.setup = setup;
        var pool = new HikariConfig();
        pool.setJdbcUrl(Postgres.freshDatabase());
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(30);
        this.database = new HikariDataSource(pool);
        this.engine = engine(setup, database);
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/workspace-request.bpmn")
                .addClasspathResource("bpmn/approval-policy.dmn")
                .addClasspathResource("forms/request-workspace.form")
                .addClasspathResource("forms/approve-request.form")
                .addClasspathResource("forms/resolve-provisioning.form")
                .deploy();
        outside.start();
    }

    private static ProcessEngine engine(Setup setup, HikariDataSource database) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(setup.name());
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setBeans(new NothingToDo());
        var executor = new DefaultJobExecutor();
        configuration.setJobExecutor(executor);
        configuration.setJobExecutorActivate(true);
        if (setup == Setup.OF_THE_PORTAL) {
            configuration.setCustomHistoryLevels(List.of(new History()));
            configuration.setHistory(History.NAME);
            configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
            executor.setMaxJobsPerAcquisition(20);
            executor.setQueueSize(16);
            executor.setCorePoolSize(8);
            executor.setMaxPoolSize(8);
        } else {
            configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
            executor.setQueueSize(3);
            executor.setCorePoolSize(3);
            executor.setMaxPoolSize(10);
        }
        return configuration.buildProcessEngine();
    }

    @Override
    public String title() {
        return "plain engine, empty delegates, "
                + (setup == Setup.OF_THE_PORTAL ? "set up as the portal" : "set up by the starter");
    }

    @Override
    public void begin() {
        working = true;
    }

    @Override
    public void end() {
        working = false;
    }

    /** With the variables that the portal's delegates would write. */
    @Override
    public String ask(String person) {
        var facts = new HashMap<String, Object>();
        facts.put("offer", "standard");
        facts.put("runningMode", "AUTO_STOP");
        facts.put("reason", "A new project");
        facts.put("requestNumber", person);
        facts.put("requester", person);
        facts.put("requesterName", "Nora Newcomer");
        facts.put("offerName", "Standard Windows");
        facts.put("monthlyCost", 35.0);
        facts.put("expectedCost", "33.75 EUR");
        facts.put("requesterGroups", Variables.untypedValue(List.of("employees"), true));
        facts.put("desktopsHeld", Variables.untypedValue(0, true));
        facts.put("kind", Variables.untypedValue("new-desktop", true));
        facts.put("addedCost", Variables.untypedValue(35.0, true));
        facts.put("approvalNeeded", true);
        facts.put("approvalProblem", null);
        facts.put("approverCount", 2);
        facts.put("askFrom", 0);
        facts.put("askCount", 2);
        facts.put("reminderAfter", "P3D");
        facts.put("escalatesAfter", "P7D");
        facts.put("expiresAfter", "P14D");
        engine.getRuntimeService().startProcessInstanceByKey(Models.WORKSPACE_REQUEST, person, facts);
        return person;
    }

    @Override
    public void approve(String number) {
        var tasks = engine.getTaskService();
        var task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        var decision = new HashMap<String, Object>();
        decision.put("approved", true);
        decision.put("comment", null);
        decision.put("furtherApproval", false);
        decision.put("undoPossible", false);
        decision.put("undoWindow", "PT0S");
        Collisions.retry(() -> tasks.complete(task.getId(), decision));
    }

    private void work() {
        var tasks = engine.getExternalTaskService();
        while (!closed) {
            var taken = working
                    ? tasks.fetchAndLock(100, "plain")
                            .topic(Models.CREATE_WORKSPACE, 60_000)
                            .execute()
                    : List.<LockedExternalTask>of();
            taken.forEach(task -> Collisions.retry(() -> tasks.complete(task.getId(), "plain")));
            taken.forEach(task -> Collisions.retry(() -> engine.getRuntimeService()
                    .createMessageCorrelation(Models.WORKSPACE_AVAILABLE)
                    .processInstanceBusinessKey(task.getBusinessKey())
                    .correlate()));
            if (taken.isEmpty()) {
                LockSupport.parkNanos(IDLE);
            }
        }
    }

    @Override
    public long open() {
        return engine.getRuntimeService().createProcessInstanceQuery().count();
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        outside.join();
        engine.close();
        database.close();
    }

    /** Every bean there is: does nothing, whatever it is called and for whatever. */
    private static final class NothingToDo extends HashMap<Object, Object> {

        private static final long serialVersionUID = 1L;

        /** No class of its own, as those of steps are held against the models. */
        private static final Object NOTHING = Proxy.newProxyInstance(
                PlainEngine.class.getClassLoader(),
                new Class<?>[] {JavaDelegate.class, ExecutionListener.class, TaskListener.class},
                (proxy, method, arguments) -> null);

        @Override
        public boolean containsKey(Object name) {
            return String.valueOf(name).matches(".*(Delegate|Listener)");
        }

        @Override
        public Object get(Object name) {
            return NOTHING;
        }
    }
}
