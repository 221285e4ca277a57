package org.workspacesportal.localaws;

import static org.workspacesportal.localaws.DesktopState.AVAILABLE;
import static org.workspacesportal.localaws.DesktopState.STARTING;
import static org.workspacesportal.localaws.DesktopState.STOPPED;

import org.jspecify.annotations.Nullable;

/** Another running mode, or another time until an idle desktop stops; one of both is given. */
record RunningModeChange(@Nullable String mode, @Nullable Integer minutes) implements PropertyChange {

    private static final String MINUTES = "RunningModeAutoStopTimeoutInMinutes";
    private static final int DEFAULT_MINUTES = 60;

    @Override
    public Desktop begun(Desktop desktop, Changes changes) {
        var wanted = mode == null ? desktop.runningModeAt(changes.now()) : mode;
        refuseUnfit(wanted);
        var details = desktop.detailsAt(changes.now());
        var properties = details.withObject("/WorkspaceProperties");
        properties.put("RunningMode", wanted);
        if (!wanted.equals("AUTO_STOP")) {
            properties.remove(MINUTES);
        } else if (minutes != null) {
            properties.put(MINUTES, minutes);
        } else if (!properties.hasNonNull(MINUTES)) {
            properties.put(MINUTES, DEFAULT_MINUTES);
        }
        var changed = desktop.detailedAs(details);
        // One that always runs could never be started.
        return wanted.equals("ALWAYS_ON") && desktop.stateAt(changes.now()) == STOPPED
                ? changes.begun(changed, STARTING, changes.times().powerFor(), AVAILABLE)
                : changed;
    }

    private void refuseUnfit(String wanted) {
        if (minutes == null) {
            return;
        }
        if (!wanted.equals("AUTO_STOP")) {
            throw CallRefused.invalid(
                    MINUTES + " is not applicable for WorkSpace with running mode set to " + wanted + ".");
        }
        if (minutes <= 0 || minutes % 60 != 0) {
            throw CallRefused.invalid(Refusal.AUTO_STOP_STEPS.sentence());
        }
    }
}
