package org.workspacesportal.diagram;

import org.jspecify.annotations.Nullable;

/** A circle with the sign of what happens: thin at the start, thick at the end, double between. */
record EventSymbol(
        Subject subject,
        Bounds bounds,
        @Nullable Label label,
        Ring ring,
        @Nullable Icon trigger,
        boolean thrown) implements Symbol {

    private static final double RING_GAP = 3;
    private static final int DASHES = 14;
    private static final double DASHED_SHARE = 0.6;

    /** How an event's circle is drawn. */
    enum Ring {
        THIN(2, false, false),
        THIN_DASHED(2, false, true),
        THICK(4, false, false),
        DOUBLE(1.5, true, false),
        DOUBLE_DASHED(1.5, true, true);

        private final double stroke;
        private final boolean twice;
        private final boolean dashed;

        Ring(double stroke, boolean twice, boolean dashed) {
            this.stroke = stroke;
            this.twice = twice;
            this.dashed = dashed;
        }
    }

    @Override
    public Bounds extent() {
        return label == null ? bounds : bounds.and(label.extent());
    }

    @Override
    public void draw(Svg svg) {
        // Kept within the bounds, where arrows end; a thick ring would otherwise swallow their tips.
        double radius = (bounds.width() - ring.stroke) / 2;
        circle(svg, radius);
        if (ring.twice) {
            circle(svg, radius - RING_GAP);
        }
        if (trigger != null && thrown) {
            trigger.drawFilled(svg, bounds.centre());
        } else if (trigger != null) {
            trigger.draw(svg, bounds.centre());
        }
        if (label != null) {
            label.draw(svg);
        }
    }

    private void circle(Svg svg, double radius) {
        svg.tag("circle")
                .with("class", "bpmn-outline")
                .with("cx", bounds.centre().x())
                .with("cy", bounds.centre().y())
                .with("r", radius)
                .with("stroke-width", ring.stroke);
        if (ring.dashed) {
            double period = 2 * Math.PI * radius / DASHES;
            svg.with(
                    "stroke-dasharray",
                    Svg.number(period * DASHED_SHARE) + " " + Svg.number(period * (1 - DASHED_SHARE)));
        }
        svg.end();
    }
}
