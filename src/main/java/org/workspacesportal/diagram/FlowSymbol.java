package org.workspacesportal.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An arrow from one step to the next, with rounded corners and a sign at its start if it is the default or conditional way. */
record FlowSymbol(
        Subject subject, List<Point> waypoints, @Nullable Label label, Start start) implements Symbol {

    private static final double CORNER = 6;
    private static final double ARROW_LENGTH = 9;
    private static final double ARROW_HALF_WIDTH = 4.5;

    /** What the beginning of the line says about when the flow is taken. */
    enum Start {
        PLAIN,
        DEFAULT,
        CONDITIONAL
    }

    @Override
    public Bounds extent() {
        Bounds line = Bounds.around(waypoints);
        return label == null ? line : line.and(label.extent());
    }

    @Override
    public void draw(Svg svg) {
        line(svg, path());
        arrowHead(svg);
        switch (start) {
            case DEFAULT -> slash(svg);
            case CONDITIONAL -> diamond(svg);
            case PLAIN -> {}
        }
        if (label != null) {
            label.draw(svg);
        }
    }

    private String path() {
        int last = waypoints.size() - 1;
        StringBuilder path = new StringBuilder("M").append(Svg.point(waypoints.get(0)));
        for (int i = 1; i < last; i++) {
            Point before = waypoints.get(i - 1);
            Point corner = waypoints.get(i);
            Point after = waypoints.get(i + 1);
            double radius = Math.min(CORNER, Math.min(corner.distanceTo(before), corner.distanceTo(after)) / 2);
            path.append('L').append(Svg.point(corner.towards(before, radius)));
            path.append('Q').append(Svg.point(corner)).append(' ').append(Svg.point(corner.towards(after, radius)));
        }
        // The line stops inside the arrow head, whose tip would otherwise be as blunt as the line.
        Point end = waypoints.get(last).towards(waypoints.get(last - 1), ARROW_LENGTH - 1);
        return path.append('L').append(Svg.point(end)).toString();
    }

    private void arrowHead(Svg svg) {
        Point tip = waypoints.get(waypoints.size() - 1);
        Point before = waypoints.get(waypoints.size() - 2);
        Point base = tip.towards(before, ARROW_LENGTH);
        String corners = String.join(
                " ",
                Svg.point(tip),
                Svg.point(base.besideTheWayTo(tip, ARROW_HALF_WIDTH)),
                Svg.point(base.besideTheWayTo(tip, -ARROW_HALF_WIDTH)));
        svg.tag("polygon")
                .with("class", "bpmn-arrow")
                .with("points", corners)
                .with("fill", "currentColor")
                .with("stroke", "none")
                .end();
    }

    private void slash(Svg svg) {
        Point first = waypoints.get(0);
        Point next = waypoints.get(1);
        Point from = first.towards(next, 8);
        Point to = first.towards(next, 14);
        String path = "M" + Svg.point(from.besideTheWayTo(from.movedBy(first, next), 5)) + "L"
                + Svg.point(to.besideTheWayTo(to.movedBy(first, next), -5));
        line(svg, path);
    }

    private void diamond(Svg svg) {
        Point first = waypoints.get(0);
        Point next = waypoints.get(1);
        Point middle = first.towards(next, 7);
        Point beyond = middle.movedBy(first, next);
        String corners = String.join(
                " ",
                Svg.point(first),
                Svg.point(middle.besideTheWayTo(beyond, 4)),
                Svg.point(first.towards(next, 14)),
                Svg.point(middle.besideTheWayTo(beyond, -4)));
        svg.tag("polygon")
                .with("class", "bpmn-outline")
                .with("points", corners)
                .with("stroke-width", 1.5)
                .end();
    }

    private static void line(Svg svg, String path) {
        svg.tag("path")
                .with("class", "bpmn-line")
                .with("d", path)
                .with("fill", "none")
                .with("stroke-width", 1.75)
                .with("stroke-linejoin", "round")
                .end();
    }
}
