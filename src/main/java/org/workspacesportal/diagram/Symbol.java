package org.workspacesportal.diagram;

import java.util.Locale;

/** One element of the model as it is drawn. */
sealed interface Symbol permits TaskSymbol, EventSymbol, GatewaySymbol, FlowSymbol {

    Subject subject();

    /** Everything the symbol covers, its label included. */
    Bounds extent();

    void draw(Svg svg);

    /** What a symbol stands for: the element's id, its BPMN type such as {@code userTask}, its name or an empty text. */
    record Subject(String id, String type, String name) {

        String styleClass() {
            return "bpmn-" + type.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        }
    }
}
