package org.workspacesportal.onboarding;

import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Asks for the rows of an onboarding in turn. One that fails is put behind the others, and fails the step when there is nothing else to do. */
@Component
class RowsInTurn {

    private final Onboardings onboardings;
    private final OnboardingRows rows;
    private final RowAsking asking;
    private final OnboardingSettings settings;

    RowsInTurn(Onboardings onboardings, OnboardingRows rows, RowAsking asking, OnboardingSettings settings) {
        this.onboardings = onboardings;
        this.rows = rows;
        this.asking = asking;
        this.settings = settings;
    }

    /**
     * Asks for some of the desktops; returns whether there are more. With the last ones the onboarding is done.
     *
     * @throws OnboardingMovedOn when none of its desktops is to be asked for
     * @throws IllegalStateException when some rows failed, and so did they before
     */
    boolean askForSome(String number) {
        var onboarding = onboardings.get(number);
        if (onboarding.state() != OnboardingState.ASKING) {
            throw new OnboardingMovedOn(onboarding);
        }
        askForNext(onboarding);
        var left = !rows.next(number, 1).isEmpty();
        if (!left) {
            onboardings.done(number);
        }
        return left;
    }

    private void askForNext(Onboarding onboarding) {
        var lines = rows.next(onboarding.number(), settings.chunk());
        var failures = new ArrayList<IllegalStateException>();
        for (var line : lines) {
            asking.askFor(onboarding, line).ifPresent(failed -> {
                failures.add(new IllegalStateException(
                        "Line %d of %s: %s".formatted(line, onboarding.number(), failed.getMessage()), failed));
                rows.putOff(onboarding.number(), line);
            });
        }
        if (!lines.isEmpty() && failures.size() == lines.size() && !rows.anyUntried(onboarding.number())) {
            throw failures.get(0);
        }
    }
}
