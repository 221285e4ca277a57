package org.workspacesportal.diagram;

import java.util.List;

/** A rectangle on the drawing plane, in the model's own units; y grows downwards. */
record Bounds(double x, double y, double width, double height) {

    static Bounds around(List<Point> points) {
        double left = points.stream().mapToDouble(Point::x).min().orElseThrow();
        double top = points.stream().mapToDouble(Point::y).min().orElseThrow();
        double right = points.stream().mapToDouble(Point::x).max().orElseThrow();
        double bottom = points.stream().mapToDouble(Point::y).max().orElseThrow();
        return new Bounds(left, top, right - left, bottom - top);
    }

    Point centre() {
        return new Point(x + width / 2, y + height / 2);
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    Bounds and(Bounds other) {
        return around(List.of(
                new Point(x, y),
                new Point(right(), bottom()),
                new Point(other.x, other.y),
                new Point(other.right(), other.bottom())));
    }

    /** The smallest bounds of whole units around these. */
    Bounds whole() {
        double left = Math.floor(x);
        double top = Math.floor(y);
        return new Bounds(left, top, Math.ceil(right()) - left, Math.ceil(bottom()) - top);
    }

    Bounds grownBy(double margin) {
        return new Bounds(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }
}
