package org.workspacesportal.diagram;

import org.jspecify.annotations.Nullable;

/** A rounded box with the task's name, the sign of its kind and, if it is done several times, the bars that say so. */
record TaskSymbol(
        Subject subject,
        Bounds bounds,
        @Nullable Icon kind,
        @Nullable Icon repetition,
        boolean called) implements Symbol {

    private static final double ICON_INSET = 15;
    private static final double HEAD = 24;
    private static final double MARKER_INSET = 11;

    @Override
    public Bounds extent() {
        return bounds;
    }

    @Override
    public void draw(Svg svg) {
        svg.tag("rect")
                .with("class", "bpmn-outline")
                .with(bounds)
                .with("rx", 10)
                .with("stroke-width", called ? 5 : 2)
                .end();
        if (kind != null) {
            kind.draw(svg, new Point(bounds.x() + ICON_INSET, bounds.y() + ICON_INSET));
        }
        if (repetition != null) {
            repetition.draw(svg, new Point(bounds.centre().x(), bounds.bottom() - MARKER_INSET));
        }
        if (!subject.name().isEmpty()) {
            Label.inside(subject.name(), bounds, kind == null ? 0 : HEAD).draw(svg);
        }
    }
}
