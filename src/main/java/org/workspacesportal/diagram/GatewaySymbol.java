package org.workspacesportal.diagram;

import org.jspecify.annotations.Nullable;

/** A diamond where ways part or meet, with the sign of how. */
record GatewaySymbol(
        Subject subject,
        Bounds bounds,
        @Nullable Label label,
        @Nullable Icon marker) implements Symbol {

    @Override
    public Bounds extent() {
        return label == null ? bounds : bounds.and(label.extent());
    }

    @Override
    public void draw(Svg svg) {
        Point centre = bounds.centre();
        String corners = String.join(
                " ",
                Svg.point(new Point(centre.x(), bounds.y())),
                Svg.point(new Point(bounds.right(), centre.y())),
                Svg.point(new Point(centre.x(), bounds.bottom())),
                Svg.point(new Point(bounds.x(), centre.y())));
        svg.tag("polygon")
                .with("class", "bpmn-outline")
                .with("points", corners)
                .with("stroke-width", 2)
                .with("stroke-linejoin", "round")
                .end();
        if (marker != null) {
            marker.draw(svg, centre);
        }
        if (label != null) {
            label.draw(svg);
        }
    }
}
