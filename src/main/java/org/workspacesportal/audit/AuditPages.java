package org.workspacesportal.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.workspacesportal.portal.VisibleRequests;
import org.workspacesportal.spreadsheet.CsvFile;

/** Where admins download what happened; nobody else. */
@Controller
@RequestMapping("/audit")
class AuditPages {

    private final TimelineExport timelines;
    private final DesktopExport desktops;
    private final VisibleRequests visible;
    private final Clock clock;

    AuditPages(TimelineExport timelines, DesktopExport desktops, VisibleRequests visible, Clock clock) {
        this.timelines = timelines;
        this.desktops = desktops;
        this.visible = visible;
        this.clock = clock;
    }

    @GetMapping
    String form(Principal person, Model model) {
        visible.requireAll(person);
        model.addAttribute("days", days("", ""));
        return "audit/download";
    }

    /** The events of some days, first and last included; days are those of UTC. */
    @GetMapping("/timeline.csv")
    void download(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Principal person,
            HttpServletResponse response)
            throws IOException {
        visible.requireAll(person);
        var days = days(from, until);
        begin(response, "timeline", days);
        timelines.write(days, response.getOutputStream());
    }

    /** What happened to desktops beside their requests in some days, first and last included; days are those of UTC. */
    @GetMapping("/desktops.csv")
    void downloadDesktops(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Principal person,
            HttpServletResponse response)
            throws IOException {
        visible.requireAll(person);
        var days = days(from, until);
        begin(response, "desktops", days);
        desktops.write(days, response.getOutputStream());
    }

    private static void begin(HttpServletResponse response, String what, Days days) {
        CsvFile.begin(response, what + "-" + days.from() + "-to-" + days.until() + ".csv");
    }

    private Days days(String from, String until) {
        return Days.of(from, until, LocalDate.now(clock));
    }
}
