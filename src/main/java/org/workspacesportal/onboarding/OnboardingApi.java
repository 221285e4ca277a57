package org.workspacesportal.onboarding;

import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.sheet.RowError;
import org.workspacesportal.sheet.SheetRefused;

/** Onboardings for programs. */
@RestController
@RequestMapping("/api/onboardings")
class OnboardingApi {

    private static final String CSV = "text/csv";

    private final Drafts drafts;
    private final VisibleOnboardings visible;
    private final OnboardingDecisions decisions;
    private final OnboardingRows rows;
    private final RowPages pages;
    private final Estimates estimates;
    private final Catalog catalog;

    OnboardingApi(
            Drafts drafts,
            VisibleOnboardings visible,
            OnboardingDecisions decisions,
            OnboardingRows rows,
            RowPages pages,
            Estimates estimates,
            Catalog catalog) {
        this.drafts = drafts;
        this.visible = visible;
        this.decisions = decisions;
        this.rows = rows;
        this.pages = pages;
        this.estimates = estimates;
        this.catalog = catalog;
    }

    /** Checks a sheet and keeps it as a draft, or submits it at once; what is wrong in it is answered line by line. */
    @PostMapping(consumes = CSV)
    ResponseEntity<OnboardingView> send(
            @RequestBody(required = false) byte @Nullable [] sheet,
            @RequestParam(defaultValue = "false") boolean submit,
            @RequestParam(defaultValue = "sheet.csv") String name,
            Principal person) {
        return keep(sheet == null ? new byte[0] : sheet, name, submit, person);
    }

    /** The same with the sheet as a file. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<OnboardingView> upload(
            @RequestPart MultipartFile file, @RequestParam(defaultValue = "false") boolean submit, Principal person)
            throws IOException {
        return keep(file.getBytes(), Objects.requireNonNullElse(file.getOriginalFilename(), ""), submit, person);
    }

    /** One onboarding: where it stands, and how many of its desktops have been asked for. */
    @GetMapping("/{number}")
    OnboardingView get(@PathVariable String number, Principal person) {
        return view(visible.get(number, person));
    }

    /** One page of its rows, all of them or those that stand somewhere. */
    @GetMapping("/{number}/rows")
    RowsView rows(
            @PathVariable String number,
            @RequestParam(defaultValue = RowPages.ALL) String show,
            @RequestParam(defaultValue = "1") String page,
            Principal person) {
        visible.get(number, person);
        var found = pages.of(number, show, page);
        return new RowsView(
                found.getContent().stream().map(RowView::of).toList(),
                found.getNumber() + 1,
                found.getTotalPages(),
                found.getTotalElements());
    }

    /**
     * One page of rows.
     *
     * @param rows the rows
     * @param page its number, from 1
     * @param pages how many pages there are
     * @param total how many rows they have together
     */
    record RowsView(List<RowView> rows, int page, int pages, long total) {}

    /** Submits a draft. */
    @PostMapping("/{number}/submission")
    OnboardingView submit(@PathVariable String number, Principal person) {
        visible.get(number, person);
        drafts.submit(number, actor(person));
        return view(visible.get(number, person));
    }

    /** Approves or rejects all of it; a rejection needs a comment. */
    @PostMapping("/{number}/decision")
    OnboardingView decide(@PathVariable String number, @RequestBody Map<String, Object> fields, Principal person) {
        decisions.decide(number, fields, person, Channel.API);
        return view(visible.get(number, person));
    }

    /** Takes it back before it is decided about. */
    @PostMapping("/{number}/withdrawal")
    OnboardingView withdraw(@PathVariable String number, Principal person) {
        decisions.withdraw(number, person, Channel.API);
        return view(visible.get(number, person));
    }

    @ExceptionHandler
    ProblemDetail refused(SheetRefused refused) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(refused.getMessage()));
        problem.setTitle("Invalid sheet");
        problem.setProperty(
                "errors", refused.errors().stream().map(ErrorView::of).toList());
        problem.setProperty("more", refused.hasMore());
        return problem;
    }

    /**
     * What is wrong in a sheet.
     *
     * @param line the line as a spreadsheet shows it
     * @param column the heading of the column, absent where the whole line is meant
     * @param value what was written there, shortened; absent where nothing was
     * @param message what is wrong
     */
    record ErrorView(
            int line, @Nullable String column, @Nullable String value, String message) {

        static ErrorView of(RowError error) {
            var value = error.value().isEmpty() ? null : error.value();
            return new ErrorView(error.line(), error.column(), value, error.message());
        }
    }

    private ResponseEntity<OnboardingView> keep(byte[] sheet, String name, boolean submit, Principal person) {
        var number =
                submit ? drafts.keepAndSubmit(sheet, name, actor(person)) : drafts.keep(sheet, name, actor(person));
        return ResponseEntity.created(URI.create("/api/onboardings/" + number)).body(view(visible.get(number, person)));
    }

    private OnboardingView view(Onboarding onboarding) {
        return OnboardingView.of(
                onboarding, rows.counts(onboarding.number()), estimates.of(onboarding.number()), catalog.currency());
    }

    private static Actor actor(Principal person) {
        return new Actor(person.getName(), Channel.API);
    }
}
