package org.workspacesportal.operations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the demo where it is, who they can be and where the mails go. */
@Component
@Profile("!production")
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final Environment environment;

    Welcome(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        var address = "http://127.0.0.1:" + environment.getProperty("local.server.port");
        LOG.info("""


                  WorkSpaces Portal, demo: no real AWS, no real mail

                    Portal     {}/
                    Tasklist   {}/camunda/app/tasklist/default/
                    Cockpit    {}/camunda/app/cockpit/default/
                    Mails      {}/demo/mailbox

                    Sign in as employee, colleague, approver, deputy or admin; the password is the name.
                """, address, address, address, address);
    }
}
