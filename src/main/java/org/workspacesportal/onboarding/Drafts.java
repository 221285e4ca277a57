package org.workspacesportal.onboarding;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.process.NotAllowed;
import org.workspacesportal.process.OnboardingProcess;
import org.workspacesportal.request.Actor;

/** What somebody does with a sheet until it is submitted: it is checked, kept as a draft, and submitted or discarded. */
@Component
@Transactional
class Drafts {

    private static final int LONGEST_NAME = 200;

    private final SheetCheck check;
    private final Onboardings onboardings;
    private final OnboardingRows rows;
    private final OnboardingProcess process;
    private final People people;

    Drafts(SheetCheck check, Onboardings onboardings, OnboardingRows rows, OnboardingProcess process, People people) {
        this.check = check;
        this.onboardings = onboardings;
        this.rows = rows;
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
    }

    /**
     * Keeps a sheet as a draft; returns its number.
     *
     * @throws SheetRefused with all that is wrong in it; nothing is stored then
     */
    public String keep(byte[] sheet, String fileName, Actor requester) {
        require(requester.userId());
        var wanted = check.check(OnboardingSheet.read(sheet));
        var number = onboardings.draft(requester, shown(fileName), wanted.size());
        rows.add(number, wanted);
        return number;
    }

    /**
     * Submits a draft of one's own.
     *
     * @throws OnboardingMovedOn when it no longer is one
     */
    public void submit(String number, Actor requester) {
        requireOwn(number, requester);
        process.start(number, requester);
    }

    /** Keeps a sheet and submits it at once; returns its number. */
    public String keepAndSubmit(byte[] sheet, String fileName, Actor requester) {
        var number = keep(sheet, fileName, requester);
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

    /** A name is of no use but to be shown; what cannot be is left out. */
    private static String shown(String fileName) {
        var name = fileName.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\s]+", " ")
                .strip();
        return name.isEmpty() ? "sheet.csv" : Cut.to(name, LONGEST_NAME);
    }
}
