package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workspacesportal.support.PortalClient.goodRequest;

import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.workspacesportal.support.AtOnce;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalTest;

/** Nobody has two live requests for the same directory, however fast they ask. */
@PortalTest
class AskedAtOnceTest extends Asking {

    @ParameterizedTest
    @EnumSource(Way.class)
    void nobodyHasTwoLiveRequestsForTheSameDirectory(Way way) {
        var person = newPeople.employee("person");
        var first = portal.asked(person);
        evidence.awaitQuiet();
        var second = goodRequest();
        second.put("offer", "performance");

        var refused = evidence.refused(() -> ask(way, person, second));

        assertThat(refused.status()).isEqualTo(way == Way.API ? 409 : 400);
        assertThat(refused.body()).contains("offer", first);

        portal.withdraw(person, first);
        assertThat(ask(way, person, second).status()).isLessThan(400);
    }

    @Test
    void ofTwentyRequestsAtOnceOneIsTaken() throws Exception {
        var person = newPeople.employee("person");
        var browser = portal.browser(person);
        var asks = IntStream.range(0, 20)
                .mapToObj(turn -> (Callable<Answer>) () -> ask(Way.values()[turn % 4], person, browser, goodRequest()))
                .toList();

        var answers = AtOnce.all(asks);

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isLessThan(500));
        assertThat(answers.stream().filter(answer -> answer.status() < 400)).hasSize(1);
        assertThat(evidence.count("SELECT count(*) FROM workspace_request WHERE requester = ?", person))
                .isEqualTo(1);
        evidence.awaitQuiet();
        assertThat(evidence.count(
                        "SELECT count(*) FROM ACT_RU_TASK t JOIN ACT_RU_EXECUTION e ON e.ID_ = t.PROC_INST_ID_"
                                + " JOIN workspace_request r ON r.number = e.BUSINESS_KEY_ WHERE r.requester = ?",
                        person))
                .isEqualTo(1);
    }
}
