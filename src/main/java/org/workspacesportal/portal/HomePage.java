package org.workspacesportal.portal;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.workspacesportal.deputy.Mandates;
import org.workspacesportal.request.RequestSearch;

/** The home page: my requests, and how many wait for my decision; and the page on which people sign in. */
@Controller
class HomePage {

    private final RequestSearch requests;
    private final Mandates mandates;

    HomePage(RequestSearch requests, Mandates mandates) {
        this.requests = requests;
        this.mandates = mandates;
    }

    @GetMapping("/")
    String home(Principal person, Model model) {
        model.addAttribute("requests", requests.of(person.getName()));
        model.addAttribute("waiting", mandates.waitingFor(person.getName()).size());
        return "home";
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
