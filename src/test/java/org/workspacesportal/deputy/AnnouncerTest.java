package org.workspacesportal.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.workspacesportal.support.AtOnce;
import org.workspacesportal.support.PortalTest;

/** That somebody's time as deputy has begun or is over is told once, when it is so. */
@PortalTest
class AnnouncerTest extends Deputising {

    @Autowired
    ConfigurableApplicationContext application;

    private final Queue<Object> told = new ConcurrentLinkedQueue<>();
    private final Set<String> ours = ConcurrentHashMap.newKeySet();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final ApplicationListener<PayloadApplicationEvent<?>> listener = new ApplicationListener<>() {
        @Override
        public void onApplicationEvent(PayloadApplicationEvent<?> event) {
            hear(event.getPayload());
        }
    };

    private String person;
    private String deputy;

    @BeforeEach
    void somebodyListens() {
        person = newPeople.employee("person");
        deputy = newPeople.employee("stand-in");
        ours.add(person);
        application.addApplicationListener(listener);
    }

    @AfterEach
    void nobodyListens() {
        application.removeApplicationListener(listener);
    }

    /** Deputies of other tests come and go, too, when these travel in time. */
    private void hear(Object event) {
        if (event instanceof DeputyBegan began && ours.contains(began.person())) {
            hear(event, began.deputy());
        }
        if (event instanceof DeputyEnded ended && ours.contains(ended.person())) {
            hear(event, ended.deputy());
        }
    }

    private void hear(Object event, String about) {
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isTrue();
        told.add(event);
        if (failing.contains(about)) {
            throw new IllegalStateException("The listener fails");
        }
    }

    @Test
    void aPeriodIsToldWhenItBeginsAndWhenItIsOver() {
        name(person, deputy, today().plusDays(2), today().plusDays(3));
        var first = today().plusDays(2);

        announcer.look();
        assertThat(told).isEmpty();

        travelToTheBeginOf(first);
        announcer.look();
        announcer.look();
        assertThat(told).containsExactly(new DeputyBegan(person, deputy));

        travelToTheEndOf(first.plusDays(1));
        announcer.look();
        assertThat(told).hasSize(1);

        travelToTheBeginOf(first.plusDays(2));
        announcer.look();
        announcer.look();
        assertThat(told).containsExactly(new DeputyBegan(person, deputy), new DeputyEnded(person, deputy));
    }

    @Test
    void whatThePageChangesIsToldAtOnce() {
        var browser = portal.browser(person);

        browser.submit("/approvals/deputies", form(deputy, today(), today()));
        await().until(() -> told.contains(new DeputyBegan(person, deputy)));

        browser.submit("/approvals/deputies/" + idOf(person, deputy) + "/end", Map.of());
        await().until(() -> told.contains(new DeputyEnded(person, deputy)));
    }

    @Test
    void aPeriodThatNeverBeganIsNotToldToBeOver() {
        name(person, deputy, today().plusDays(1), today().plusDays(1));
        appointments.end(person, idOf(person, deputy));
        name(person, deputy, today().plusDays(2), today().plusDays(2));

        travelToTheBeginOf(today().plusDays(1));
        announcer.look();
        travelToTheBeginOf(today().plusDays(2));
        announcer.look();

        assertThat(told).isEmpty();
    }

    @Test
    void whoFollowsThemselvesIsToldOnce() {
        var first = today();
        name(person, deputy, first, first);
        name(person, deputy, first.plusDays(1), first.plusDays(1));
        announcer.look();

        travelToTheBeginOf(first.plusDays(1));
        announcer.look();
        assertThat(told).containsExactly(new DeputyBegan(person, deputy));

        travelToTheBeginOf(first.plusDays(2));
        announcer.look();
        assertThat(told).containsExactly(new DeputyBegan(person, deputy), new DeputyEnded(person, deputy));
    }

    @Test
    void aListenerThatFailsIsToldAgainAndHoldsUpNobody() {
        var other = newPeople.employee("stand-in");
        failing.add(deputy);
        nameToday(person, deputy);
        nameToday(person, other);

        // The portal looks by itself, too, in between and more often.
        announcer.look();
        assertThat(told).containsSubsequence(new DeputyBegan(person, deputy), new DeputyBegan(person, other));

        var before = told.size();
        failing.clear();
        announcer.look();
        announcer.look();
        assertThat(told.stream().skip(before)).containsOnly(new DeputyBegan(person, deputy));
        assertThat(told).containsOnlyOnce(new DeputyBegan(person, other));
    }

    @Test
    void nodesThatLookAtOnceTellOnce() throws Exception {
        var people = IntStream.range(0, 20)
                .mapToObj(count -> newPeople.employee("person"))
                .toList();
        ours.addAll(people);
        people.forEach(one -> nameToday(one, deputy));

        lookAtOnce();
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        people.stream().map(one -> new DeputyBegan(one, deputy)).toList());

        told.clear();
        people.forEach(one -> appointments.end(one, idOf(one, deputy)));
        lookAtOnce();
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        people.stream().map(one -> new DeputyEnded(one, deputy)).toList());
    }

    private void lookAtOnce() throws Exception {
        Callable<Boolean> look = () -> {
            announcer.look();
            return true;
        };
        AtOnce.all(List.of(look, look));
    }
}
