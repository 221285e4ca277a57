package org.workspacesportal.onboarding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.portal.ListPage;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.Said;
import org.workspacesportal.sheet.RowError;
import org.workspacesportal.sheet.SheetRefused;
import org.workspacesportal.sheet.Sheets;
import org.workspacesportal.spreadsheet.CsvFile;

/** Where people who may ask for others send their sheets, get those back that are not good, and find what has become of the others. */
@Controller
@RequestMapping("/onboardings")
class SheetPages {

    /** So many errors one looks at on a page; the sheet that it carries to be taken along has all. */
    private static final int SHOWN = 100;

    private final Drafts drafts;
    private final Sheets sheets;
    private final OnboardingSearch search;
    private final Catalog catalog;
    private final Clock clock;

    SheetPages(Drafts drafts, Sheets sheets, OnboardingSearch search, Catalog catalog, Clock clock) {
        this.drafts = drafts;
        this.sheets = sheets;
        this.search = search;
        this.catalog = catalog;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "1") String page, Principal person) {
        drafts.require(person.getName());
        return page(page, person, Map.of(), List.of());
    }

    @PostMapping
    ModelAndView send(@RequestParam(required = false) @Nullable MultipartFile file, Principal person, Locale locale)
            throws IOException {
        drafts.require(person.getName());
        if (file == null || file.isEmpty()) {
            return refused(page("1", person, Map.of("file", Said.of("missing")), List.of()));
        }
        try {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            var number = drafts.keep(file.getBytes(), name, new Actor(person.getName(), Channel.PORTAL));
            return new ModelAndView("redirect:/onboardings/" + number);
        } catch (SheetRefused refused) {
            return refused(page("1", person, Map.of(), refused.errors())
                    .addObject("hasMore", refused.hasMore())
                    .addObject(
                            "givenBack",
                            sheets.givenBack(refused, locale)
                                    .map(CsvFile::asAddress)
                                    .orElse(null)));
        }
    }

    /** A sheet with its heading and one row as an example. */
    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template(Principal person) {
        drafts.require(person.getName());
        var heading = String.join(",", Sheets.columns());
        var example = "some.user,%s,AUTO_STOP,%s,CC-1234,New in the team"
                .formatted(catalog.offers().get(0).id(), LocalDate.now(clock).plusMonths(6));
        return CsvFile.of(
                "desktops-for-many.csv",
                ("\uFEFF" + heading + "\r\n" + example + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private ModelAndView page(String page, Principal person, Map<String, Said> errors, List<RowError> wrong) {
        return new ModelAndView("onboardings/list")
                .addObject("onboardings", ListPage.read(page, wanted -> search.of(person.getName(), wanted)))
                .addObject("currency", catalog.currency())
                .addObject("offers", catalog.offers())
                .addObject("mostRows", Sheets.MOST_ROWS)
                .addObject("mostMegabytes", Sheets.MOST_MEGABYTES)
                .addObject("errors", errors)
                .addObject("wrong", wrong.subList(0, Math.min(SHOWN, wrong.size())))
                .addObject("wrongCount", wrong.size())
                .addObject("hasMore", false)
                .addObject("givenBack", null);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }
}
