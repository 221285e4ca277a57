package org.workspacesportal.journey;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.Session;

/** The ways in which somebody can ask for a desktop. */
abstract class Asking {

    static final String ENGINE = "/engine-rest/process-definition/key/workspace-request/";

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople newPeople;

    @Autowired
    Evidence evidence;

    enum Way {
        API,
        START_FORM,
        START,
        PAGE
    }

    @BeforeEach
    void nothingIsLeftToDo() {
        evidence.skipToQuiet();
    }

    Answer ask(Way way, String person, Map<String, ?> input) {
        return ask(way, person, way == Way.PAGE ? portal.browser(person) : null, input);
    }

    Answer ask(Way way, String person, Session browser, Map<String, ?> input) {
        return switch (way) {
            case API -> portal.ask(person, input);
            case START_FORM -> portal.submitStartForm(person, input);
            case START -> portal.startProcess(person, input);
            case PAGE -> browser.submit("/requests/new", input);
        };
    }
}
