package org.workspacesportal.advice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.identity.People;
import org.workspacesportal.portal.ListPage;
import org.workspacesportal.portal.VisibleRequests;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.spreadsheet.CsvFile;
import org.workspacesportal.spreadsheet.Sheet;

/** Where admins see which desktops would be cheaper otherwise, and ask for it with one click. */
@Controller
class AdvicePages {

    private final Advices advices;
    private final AdviceTaken taken;
    private final People people;
    private final Catalog catalog;
    private final VisibleRequests visible;

    AdvicePages(Advices advices, AdviceTaken taken, People people, Catalog catalog, VisibleRequests visible) {
        this.advices = advices;
        this.taken = taken;
        this.people = people;
        this.catalog = catalog;
        this.visible = visible;
    }

    @GetMapping("/admin/advice")
    String list(@RequestParam(defaultValue = "1") String page, Principal person, Model model) {
        visible.requireAll(person);
        var all = advices.all();
        model.addAttribute("lines", ListPage.read(page, wanted -> part(all, wanted)));
        model.addAttribute("total", all.stream().map(Advice::saving).reduce(BigDecimal.ZERO, BigDecimal::add));
        model.addAttribute("currency", catalog.currency());
        return "administration/advice";
    }

    /** Asks for what is advised; whoever has to approve that does so as always. */
    @PostMapping("/admin/advice/{id}")
    String take(@PathVariable String id, Principal person, Locale locale) {
        visible.requireAll(person);
        return "redirect:/requests/" + taken.ask(id, new Actor(person.getName(), Channel.PORTAL), locale);
    }

    @GetMapping("/admin/advice.csv")
    void download(Principal person, HttpServletResponse response) throws IOException {
        visible.requireAll(person);
        var lines = lines(advices.all());
        CsvFile.begin(response, "advice.csv");
        var sheet = Sheet.begin(
                response.getOutputStream(),
                "desktop",
                "name",
                "owner",
                "running mode",
                "advised",
                "hours a month",
                "days observed",
                "a month now",
                "a month then",
                "saving a month",
                "currency");
        for (var line : lines) {
            sheet.row(
                    line.workspaceId(),
                    line.name(),
                    line.ownerName(),
                    line.present(),
                    line.proposed(),
                    line.hours(),
                    line.days(),
                    line.now(),
                    line.then(),
                    line.saving(),
                    catalog.currency());
        }
        sheet.end();
    }

    private Page<AdviceLine> part(List<Advice> all, Pageable wanted) {
        var from = (int) Math.min(wanted.getOffset(), all.size());
        var to = Math.min(from + wanted.getPageSize(), all.size());
        return new PageImpl<>(lines(all.subList(from, to)), wanted, all.size());
    }

    private List<AdviceLine> lines(List<Advice> advices) {
        var names = people.getAll(advices.stream()
                .map(advice -> advice.observed().owner())
                .distinct()
                .toList());
        return advices.stream()
                .map(advice -> AdviceLine.of(
                        advice, names.apply(advice.observed().owner()).name()))
                .toList();
    }
}
