package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** A larger or smaller machine for a desktop. */
record ComputeTypeChange(String computeType) implements PropertyChange {

    private static final String MEMBER = "ComputeTypeName";
    private static final List<String> SMALLEST_FIRST = List.of("VALUE", "STANDARD", "PERFORMANCE", "POWER", "POWERPRO");

    @Override
    public Desktop begun(Desktop desktop, Changes changes) {
        var size = SMALLEST_FIRST.indexOf(computeType);
        var sizeNow = SMALLEST_FIRST.indexOf(desktop.detailsAt(changes.now())
                .path("WorkspaceProperties")
                .path(MEMBER)
                .asText());
        if (size < 0 || sizeNow < 0) {
            throw CallRefused.unsupportedConfiguration(
                    "The compute type can only be changed between " + String.join(", ", SMALLEST_FIRST) + ".");
        }
        if (size == sizeNow) {
            throw CallRefused.invalid("The WorkSpace already has the compute type " + computeType + ".");
        }
        refuseTooEarly(desktop, changes, size < sizeNow);
        var wanted = JsonNodeFactory.instance.objectNode().put(MEMBER, computeType);
        return size < sizeNow
                ? changes.begunUpdate(
                        desktop, Modification.COMPUTE_TYPE, wanted, Pause.COMPUTE_TYPE, Pause.SMALLER_COMPUTE_TYPE)
                : changes.begunUpdate(desktop, Modification.COMPUTE_TYPE, wanted, Pause.COMPUTE_TYPE);
    }

    private static void refuseTooEarly(Desktop desktop, Changes changes, boolean smaller) {
        var times = changes.times();
        if (smaller) {
            changes.refuseTooEarly(
                    times.computeDowngradeAfter(), desktop.changedAt().get(Pause.SMALLER_COMPUTE_TYPE));
        } else {
            changes.refuseTooEarly(times.computeChangeAfter(), desktop.readyAt());
            changes.refuseTooEarly(
                    times.computeChangeAfter(), desktop.changedAt().get(Pause.COMPUTE_TYPE));
        }
    }
}
