package org.workspacesportal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.support.AtOnce;
import org.workspacesportal.support.OnboardingClient;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;
import org.workspacesportal.support.Race;

/** Of many who move an onboarding on at the same moment one does, and the others are told so. */
@PortalTest
class OnboardingAtOnceTest {

    private static final int MANY = 8;

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    JdbcTemplate jdbc;

    private OnboardingClient onboardings;
    private String manager;
    private List<String> newcomers;

    @BeforeEach
    void somebodyMayAskForOthers() {
        onboardings = new OnboardingClient(portal);
        manager = people.employee("manager", Groups.REQUESTERS_FOR_OTHERS);
        newcomers = people.employees("newcomer", 6);
    }

    @Race
    void manyClicksSubmitADraftOnce() throws Exception {
        var number = onboardings.draft(manager, OnboardingClient.sheet(newcomers));
        Callable<Answer> submit = () -> onboardings.submit(manager, number);

        var answers = AtOnce.all(Collections.nCopies(MANY, submit));

        oneWins(answers);
        assertThat(onboardings.state(manager, number)).isEqualTo("WAITING_FOR_APPROVAL");
        assertThat(onboardings.withdraw(manager, number).status()).isEqualTo(200);
    }

    @Race
    void oneDecisionCountsAndEachRowIsAskedForOnceOrNever() throws Exception {
        var number = onboardings.submitted(manager, OnboardingClient.sheet(newcomers));
        var acts = new ArrayList<Callable<Answer>>();
        for (var each = 0; each < MANY / 2; each++) {
            var decider = each % 2 == 0 ? "approver" : "deputy";
            acts.add(() -> onboardings.decide(decider, number, Map.of("approved", true)));
            acts.add(() -> onboardings.decide(decider, number, Map.of("approved", false, "comment", "No")));
        }
        acts.add(() -> onboardings.withdraw(manager, number));

        oneWins(AtOnce.all(acts));

        var state = onboardings.state(manager, number);
        if (state.equals("ASKING") || state.equals("DONE")) {
            onboardings.becomes(manager, number, "DONE");
            assertThat(newcomers)
                    .allSatisfy(person -> assertThat(requests(person)).isOne());
        } else {
            assertThat(state).isIn("REJECTED", "WITHDRAWN");
            assertThat(newcomers)
                    .allSatisfy(person -> assertThat(requests(person)).isZero());
        }
    }

    private static void oneWins(List<Answer> answers) {
        assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    }

    private Integer requests(String owner) {
        return jdbc.queryForObject("SELECT count(*) FROM workspace_request WHERE owner = ?", Integer.class, owner);
    }
}
