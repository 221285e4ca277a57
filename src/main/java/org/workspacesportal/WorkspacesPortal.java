package org.workspacesportal;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.workspacesportal.selfcheck.SelfCheck;

/** Starts the portal: employees ask for cloud desktops, approvers decide, the service creates and looks after them. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@EnableScheduling
public class WorkspacesPortal {

    public static void main(String[] args) {
        // The engine stores times without a zone; nodes in different zones would read each other's due dates wrongly.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (SelfCheck.isWanted(args)) {
            System.exit(SelfCheck.run(System.out, args));
        }
        SpringApplication.run(WorkspacesPortal.class, args);
    }
}
