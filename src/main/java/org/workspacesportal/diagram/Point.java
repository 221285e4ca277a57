package org.workspacesportal.diagram;

/** A place on the drawing plane, in the model's own units. */
record Point(double x, double y) {

    double distanceTo(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /** The point so many units from here on the way to the other, or the other itself for two points that coincide. */
    Point towards(Point other, double units) {
        double distance = distanceTo(other);
        return distance == 0
                ? other
                : new Point(x + (other.x - x) * units / distance, y + (other.y - y) * units / distance);
    }

    /** The point so many units to the right of somebody who walks from here to the other. */
    Point besideTheWayTo(Point other, double units) {
        return towards(new Point(x - (other.y - y), y + (other.x - x)), units);
    }

    Point movedBy(Point start, Point end) {
        return new Point(x + end.x - start.x, y + end.y - start.y);
    }
}
