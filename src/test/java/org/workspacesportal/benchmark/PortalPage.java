package org.workspacesportal.benchmark;

import java.util.List;

/** A page of the portal, and who looks at it. */
record PortalPage(String reader, String path) {

    /** All of them; page 250 of the inbox lies in the middle of 10,000 requests. */
    static final List<PortalPage> ALL = List.of(
            new PortalPage("approver", "/"),
            new PortalPage("employee", "/"),
            new PortalPage("admin", "/"),
            new PortalPage("employee", "/requests"),
            new PortalPage("employee", "/requests?page=10"),
            new PortalPage("employee", "/requests/new"),
            new PortalPage("employee", "/requests/WS-2025-000020"),
            new PortalPage("approver", "/approvals"),
            new PortalPage("approver", "/approvals?page=250"),
            new PortalPage("admin", "/approvals"),
            new PortalPage("approver", "/approvals/WS-2025-000020"),
            new PortalPage("approver", "/approvals/deputies"),
            new PortalPage("admin", "/admin"),
            new PortalPage("admin", "/audit"));
}
