package org.workspacesportal.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.deputy.Mandates;
import org.workspacesportal.identity.People;
import org.workspacesportal.request.WorkspaceRequests;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** Who was asked as somebody's manager decides for as long as they are. */
@PortalTest
class FormerManagerTest {

    private static final String BOSS = "their-former-boss";

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople newPeople;

    @Autowired
    Evidence evidence;

    @Autowired
    Mandates mandates;

    @Autowired
    People people;

    @Autowired
    WorkspaceRequests requests;

    @Test
    void aManagerWhoIsOneNoMoreDecidesNoMore() {
        newPeople.knownGroup("contractors");
        newPeople.named(BOSS, "Fay", "Former");
        newPeople.named("new-person", "Conny", "Contractor", "contractors");
        var request = requests.get(portal.asked("new-person"));
        evidence.awaitQuiet();

        var before = new Entitlements(mandates, people, userId -> Optional.of(BOSS));
        var after = new Entitlements(mandates, people, userId -> Optional.of("their-new-boss"));
        var without = new Entitlements(mandates, people, userId -> Optional.empty());

        assertThat(before.find(BOSS, request)).isPresent();
        assertThat(after.find(BOSS, request)).isEmpty();
        assertThat(without.find(BOSS, request)).isEmpty();
    }
}
