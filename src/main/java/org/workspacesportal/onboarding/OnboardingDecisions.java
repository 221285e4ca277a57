package org.workspacesportal.onboarding;

import java.security.Principal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.NotAllowed;
import org.workspacesportal.process.OnboardingProcess;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.Decision;
import org.workspacesportal.request.InvalidInput;

/** The one way our pages and API decide about an onboarding as a whole, and take it back. */
@Component
class OnboardingDecisions {

    private static final String APPROVED = "approved";
    private static final String COMMENT = "comment";
    private static final Set<String> FIELDS = Set.of(APPROVED, COMMENT);

    private final VisibleOnboardings visible;
    private final Onboardings onboardings;
    private final OnboardingApprovers approvers;
    private final OnboardingProcess process;

    OnboardingDecisions(
            VisibleOnboardings visible,
            Onboardings onboardings,
            OnboardingApprovers approvers,
            OnboardingProcess process) {
        this.visible = visible;
        this.onboardings = onboardings;
        this.approvers = approvers;
        this.process = process;
    }

    /** Whether this person can decide now. */
    boolean canDecide(Onboarding onboarding, String person) {
        return onboarding.waitsForSomebody()
                && approvers.mandate(person, onboarding).isPresent();
    }

    /**
     * Decides.
     *
     * @param fields {@code approved}, true or false, and {@code comment}
     * @throws InvalidInput naming the field
     * @throws NotAllowed when this person may not decide
     * @throws OnboardingMovedOn when it no longer waits for a decision
     */
    void decide(String number, Map<String, ?> fields, Principal person, Channel channel) {
        approvers.require(person.getName(), visible.get(number, person));
        fields.keySet().stream()
                .filter(name -> !FIELDS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidInput(name, "unknown-field.decision");
                });
        var approved = approved(fields.get(APPROVED));
        var comment = Decision.checkedComment(approved, comment(fields.get(COMMENT)));
        move(number, () -> process.decide(number, approved, comment, new Actor(person.getName(), channel)));
    }

    /**
     * Takes one's own onboarding back.
     *
     * @throws NotAllowed when it is somebody else's
     * @throws OnboardingMovedOn when it no longer waits for a decision
     */
    void withdraw(String number, Principal person, Channel channel) {
        if (!visible.get(number, person).isOf(person.getName())) {
            throw new NotAllowed("onboarding.not-yours");
        }
        move(number, () -> process.withdraw(number, new Actor(person.getName(), channel)));
    }

    /** Of many who act at once one wins, and the engine tells the others so in many ways. Whatever it says: if it no longer waits, they came too late. */
    private void move(String number, Runnable step) {
        try {
            requireWaiting(number);
            step.run();
        } catch (RuntimeException failed) {
            requireWaiting(number);
            throw failed;
        }
    }

    private void requireWaiting(String number) {
        var onboarding = onboardings.get(number);
        if (!onboarding.waitsForSomebody()) {
            throw new OnboardingMovedOn(onboarding);
        }
    }

    private static boolean approved(@Nullable Object value) {
        return switch (String.valueOf(value)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidInput(APPROVED, "not-a-boolean");
        };
    }

    private static @Nullable String comment(@Nullable Object value) {
        if (value != null && !(value instanceof String)) {
            throw new InvalidInput(COMMENT, "not-a-text");
        }
        return (String) value;
    }
}
