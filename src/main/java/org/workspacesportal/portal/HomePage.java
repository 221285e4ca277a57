package org.workspacesportal.portal;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.workspacesportal.identity.People;
import org.workspacesportal.request.WorkspaceRequests;

/** The home page: my requests, and how many wait for my decision; and the page on which people sign in. */
@Controller
class HomePage {

    private final WorkspaceRequests requests;
    private final People people;

    HomePage(WorkspaceRequests requests, People people) {
        this.requests = requests;
        this.people = people;
    }

    @GetMapping("/")
    String home(Principal person, Model model) {
        model.addAttribute("requests", requests.of(person.getName()));
        model.addAttribute(
                "waiting",
                requests.waitingFor(person.getName(), people.groupsOf(person.getName()))
                        .size());
        return "home";
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
