package org.workspacesportal.onboarding;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.process.NotAllowed;
import org.workspacesportal.process.NotNow;
import org.workspacesportal.process.OnboardingProcess;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.PlainText;
import org.workspacesportal.sheet.SheetRefused;
import org.workspacesportal.sheet.Sheets;

/** What somebody does with a sheet until it is submitted: it is checked, kept as a draft, and submitted or discarded. */
@Component
@Transactional
class Drafts {

    /** So many one person keeps at a time; each may have thousands of rows. */
    static final int MOST = 10;

    private static final int LONGEST_NAME = 200;

    private final Sheets sheets;
    private final Onboardings onboardings;
    private final OnboardingRows rows;
    private final Estimates estimates;
    private final OnboardingProcess process;
    private final People people;

    Drafts(
            Sheets sheets,
            Onboardings onboardings,
            OnboardingRows rows,
            Estimates estimates,
            OnboardingProcess process,
            People people) {
        this.sheets = sheets;
        this.onboardings = onboardings;
        this.rows = rows;
        this.estimates = estimates;
        this.process = process;
        this.people = people;
    }

    /** Whether a person may ask for many others. */
    @Transactional(readOnly = true)
    public boolean isFor(String person) {
        return people.isMember(person, Groups.REQUESTERS_FOR_OTHERS);
    }

    /**
     * Lets nobody go on but those who may ask for others.
     *
     * @throws NotAllowed for everybody else
     */
    @Transactional(readOnly = true)
    public void require(String person) {
        if (!isFor(person)) {
            throw new NotAllowed("onboarding.not-for-others");
        }
        // Each row is asked for in this person's name; otherwise all are refused when they have been approved.
        if (!people.isMember(person, Groups.EMPLOYEES)) {
            throw new NotAllowed("onboarding.no-employee");
        }
    }

    /**
     * Keeps a sheet as a draft; returns its number.
     *
     * @throws SheetRefused with what is wrong in it; nothing is stored then
     * @throws NotNow when this person has too many drafts already
     */
    public String keep(byte[] sheet, String fileName, Actor requester) {
        require(requester.userId());
        if (onboardings.drafts(requester.userId()) >= MOST) {
            throw new NotNow("onboarding.too-many-drafts", MOST);
        }
        return store(sheet, fileName, requester);
    }

    private String store(byte[] sheet, String fileName, Actor requester) {
        var wanted = sheets.read(sheet);
        var number = onboardings.draft(requester, shown(fileName), wanted.size());
        rows.add(number, wanted);
        return number;
    }

    /**
     * Submits a draft of one's own.
     *
     * @throws OnboardingMovedOn when it no longer is one
     * @throws NotNow when an offer in it has left the catalogue
     */
    public void submit(String number, Actor requester) {
        requireOwn(number, requester);
        requireOffers(number);
        process.start(number, requester);
    }

    /** Keeps a sheet and submits it at once; returns its number. */
    public String keepAndSubmit(byte[] sheet, String fileName, Actor requester) {
        require(requester.userId());
        var number = store(sheet, fileName, requester);
        process.start(number, requester);
        return number;
    }

    /**
     * Forgets a draft of one's own.
     *
     * @throws OnboardingMovedOn when it no longer is one
     */
    public void discard(String number, Actor requester) {
        requireOwn(number, requester);
        onboardings.discard(number);
    }

    private void requireOwn(String number, Actor requester) {
        if (!onboardings.get(number).isOf(requester.userId())) {
            throw new NotAllowed("onboarding.not-yours");
        }
    }

    /** Nobody knows what such a desktop costs, and so the policy would not know how much all of them do. */
    private void requireOffers(String number) {
        var gone = estimates.of(number).unknownOffers();
        if (!gone.isEmpty()) {
            throw new NotNow("onboarding.offers-gone", String.join(", ", gone));
        }
    }

    /** A name is of no use but to be shown; what cannot be is left out. */
    private static String shown(String fileName) {
        var name = fileName.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\s]+", " ")
                .strip();
        return name.isEmpty() ? "sheet.csv" : PlainText.cut(name, LONGEST_NAME);
    }
}
