package org.workspacesportal.intake;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.workspacesportal.portal.ListPage;
import org.workspacesportal.portal.VisibleRequests;

/** Everything somebody asked for or gets, page by page. */
@Controller
class RequestListPage {

    private final VisibleRequests visible;

    RequestListPage(VisibleRequests visible) {
        this.visible = visible;
    }

    @GetMapping("/requests")
    String list(@RequestParam(defaultValue = "1") String page, Principal person, Model model) {
        model.addAttribute("requests", ListPage.read(page, wanted -> visible.of(person, wanted)));
        return "requests/list";
    }
}
