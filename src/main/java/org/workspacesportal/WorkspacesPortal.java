package org.workspacesportal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the portal: employees ask for cloud desktops, approvers decide, the service creates and looks after them. */
@SpringBootApplication
public class WorkspacesPortal {

    public static void main(String[] args) {
        SpringApplication.run(WorkspacesPortal.class, args);
    }
}
