package org.workspacesportal.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.util.SingleConsumerCondition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.workspacesportal.cluster.ClockTrusted;

/** Takes outside steps from the engine, many at once, as soon as there are any, and has them done; several nodes share them. */
@Component
@EnableConfigurationProperties(OutsideSettings.class)
class OutsideWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideWorker.class);

    /** What a step leaves to do on this machine is a transaction or two; more of them at once would only wait for the processor. */
    private static final int THREADS = 4;

    /** Less than Spring waits for all of it. */
    static final Duration LEFT_TO_END = Duration.ofSeconds(20);

    private final ExternalTaskService tasks;
    private final Map<String, OutsideStep<?>> steps;
    private final TransactionOperations transaction;
    private final RetryCycle retries;
    private final OutsideSettings settings;
    private final String name = "portal-" + UUID.randomUUID();
    /** Has one party for this node and one for each step in hand. */
    private final Phaser inHand = new Phaser(1);

    final Set<String> idsInHand = ConcurrentHashMap.newKeySet();

    private volatile boolean running;
    /** Whether a clock that is off keeps this node from taking what others have in hand. */
    private volatile boolean paused;
    /** Whether there may be more than this node could take. */
    private volatile boolean full;

    /** They may have to look at AWS, and so do not keep those waiting that note what has come. */
    private final ExecutorService beginners = threads("outside-begin-");

    private final ExecutorService enders = threads("outside-end-");
    private final Thread taker = new Thread(this::take, "outside-taker");
    private final SingleConsumerCondition news = new SingleConsumerCondition(taker);

    OutsideWorker(
            ExternalTaskService tasks,
            List<OutsideStep<?>> steps,
            TransactionOperations transaction,
            RetryCycle retries,
            OutsideSettings settings) {
        this.tasks = tasks;
        this.steps = steps.stream().collect(Collectors.toMap(OutsideStep::topic, Function.identity()));
        this.transaction = transaction;
        this.retries = retries;
        this.settings = settings;
        steps.forEach(step -> settings.requireLockFor(step.topic(), step.lasts()));
    }

    private static ExecutorService threads(String name) {
        return Executors.newFixedThreadPool(THREADS, new CustomizableThreadFactory(name));
    }

    @Override
    public void start() {
        running = true;
        taker.setDaemon(true);
        // The engine signals it when an external task was committed on this node.
        ProcessEngineImpl.EXT_TASK_CONDITIONS.addConsumer(news);
        taker.start();
    }

    private void take() {
        while (running) {
            try {
                if (takeSome() == 0 && running) {
                    news.await(settings.lookEvery().toMillis());
                }
            } catch (RuntimeException | Error failed) {
                LOG.warn(
                        "Steps that wait for AWS could not be taken, next try in {}: {}",
                        settings.lookEvery(),
                        failed.getMessage());
                news.await(settings.lookEvery().toMillis());
            }
        }
    }

    @EventListener
    void heed(ClockTrusted clock) {
        paused = !clock.isTrusted();
    }

    /** Takes as many as this node may have in hand; how many it took. */
    private int takeSome() {
        if (paused) {
            return 0;
        }
        var room = settings.most() - inHand.getRegisteredParties() + 1;
        if (room <= 0) {
            full = true;
            return 0;
        }
        full = false;
        // Who was approved first is first.
        var fetch = tasks.fetchAndLock()
                .workerId(name)
                .maxTasks(room)
                .orderByCreateTime()
                .asc()
                .subscribe();
        steps.keySet().forEach(topic -> fetch.topic(topic, settings.lock().toMillis()));
        // What is still in hand when its lock ends is not begun a second time.
        var taken = fetch.execute().stream()
                .filter(task -> idsInHand.add(task.getId()))
                .toList();
        inHand.bulkRegister(taken.size());
        taken.forEach(task -> beginners.execute(() -> work(task)));
        return taken.size();
    }

    private void work(LockedExternalTask task) {
        var step = Objects.requireNonNull(steps.get(task.getTopicName()), task.getTopicName());
        try {
            if (!running) {
                // Another node begins it at once.
                tasks.unlock(task.getId());
                letGo(task);
                return;
            }
            new OutsideWork<>(step, task, tasks, transaction, retries)
                    .run(beginners, enders)
                    .whenComplete((done, failed) -> letGo(task));
        } catch (RuntimeException | Error failed) {
            LOG.error("Request {}: {} could not be begun", task.getBusinessKey(), task.getTopicName(), failed);
            letGo(task);
        }
    }

    private void letGo(LockedExternalTask task) {
        idsInHand.remove(task.getId());
        inHand.arriveAndDeregister();
        if (full) {
            news.signal();
        }
    }

    /** Beside the jobs. */
    @Override
    public void stop(Runnable done) {
        EndBeside.others("outside-end", this::stop, done);
    }

    /** Takes nothing more, hands back what was not begun, and lets end what is in hand. */
    @Override
    public void stop() {
        running = false;
        ProcessEngineImpl.EXT_TASK_CONDITIONS.removeConsumer(news);
        news.signal();
        try {
            taker.join(LEFT_TO_END.toMillis());
            inHand.awaitAdvanceInterruptibly(inHand.arrive(), LEFT_TO_END.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException lasting) {
            LOG.warn("What is in hand is left to whoever finds its lock ended: {} steps", inHand.getUnarrivedParties());
        }
        beginners.shutdownNow();
        enders.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
