package org.workspacesportal.onboarding;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.workspacesportal.portal.ListPage;

/** The sheets somebody has sent, for programs. */
@RestController
class OnboardingListApi {

    private final Drafts drafts;
    private final OnboardingSearch search;

    OnboardingListApi(Drafts drafts, OnboardingSearch search) {
        this.drafts = drafts;
        this.search = search;
    }

    /** One page of the onboardings of the person signed in, newest first. */
    @GetMapping("/api/onboardings")
    ListView list(@RequestParam(defaultValue = "1") String page, Principal person) {
        drafts.require(person.getName());
        var found = ListPage.read(page, wanted -> search.of(person.getName(), wanted));
        return new ListView(
                found.getContent().stream().map(LineView::of).toList(),
                found.getNumber() + 1,
                found.getTotalPages(),
                found.getTotalElements());
    }

    /**
     * One page of onboardings.
     *
     * @param onboardings the onboardings
     * @param page its number, from 1
     * @param pages how many pages there are
     * @param total how many onboardings they have together
     */
    record ListView(List<LineView> onboardings, int page, int pages, long total) {}

    /**
     * An onboarding as it stands in a list.
     *
     * @param number {@code ON-<year>-<6 digits>}
     * @param state where it stands
     * @param fileName what the sheet was called
     * @param desktops how many desktops it wants
     * @param createdAt when the sheet was sent
     * @param submittedAt when it was submitted, absent of a draft
     * @param endedAt when it ended, absent until then
     */
    record LineView(
            String number,
            OnboardingState state,
            String fileName,
            int desktops,
            Instant createdAt,
            @Nullable Instant submittedAt,
            @Nullable Instant endedAt) {

        static LineView of(Onboarding onboarding) {
            return new LineView(
                    onboarding.number(),
                    onboarding.state(),
                    onboarding.fileName(),
                    onboarding.desktops(),
                    onboarding.createdAt(),
                    onboarding.submittedAt(),
                    onboarding.endedAt());
        }
    }
}
