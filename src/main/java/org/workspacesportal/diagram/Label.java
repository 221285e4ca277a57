package org.workspacesportal.diagram;

import java.util.List;

/** Words on the drawing, wrapped and centred: a task's name inside it, an event's or a flow's beside it. */
record Label(List<String> lines, double centre, double top, double fontSize) {

    private static final double LINE_HEIGHT = 1.2;
    private static final double INSIDE_SIZE = 12;
    private static final double BESIDE_SIZE = 11;
    private static final double PADDING = 9;
    private static final double EDGE = 3;

    /** Modelers size a label's bounds to the text in their own font, so ours may be a little wider. */
    private static final double TOLERANCE = 1.15;

    /** In the middle of the shape, or lower where many lines would run into what stands at its head. */
    static Label inside(String text, Bounds shape, double head) {
        List<String> lines = Typeface.wrap(text, INSIDE_SIZE, shape.width() - 2 * PADDING);
        double height = lines.size() * INSIDE_SIZE * LINE_HEIGHT;
        double lowest = shape.bottom() - height - EDGE;
        double top = Math.max(shape.centre().y() - height / 2, Math.min(shape.y() + head, lowest));
        return new Label(lines, shape.centre().x(), top, INSIDE_SIZE);
    }

    static Label at(String text, Bounds label) {
        List<String> lines = Typeface.wrap(text, BESIDE_SIZE, label.width() * TOLERANCE);
        return new Label(lines, label.centre().x(), label.y(), BESIDE_SIZE);
    }

    Bounds extent() {
        double width = lines.stream()
                .mapToDouble(line -> Typeface.width(line, fontSize))
                .max()
                .orElse(0);
        return new Bounds(centre - width / 2, top, width, lines.size() * fontSize * LINE_HEIGHT);
    }

    void draw(Svg svg) {
        svg.tag("g")
                .with("class", "bpmn-label")
                .with("font-size", fontSize)
                .with("text-anchor", "middle")
                .with("fill", "currentColor")
                .with("stroke", "none")
                .open();
        double baseline = top + fontSize;
        for (String line : lines) {
            svg.tag("text").with("x", centre).with("y", baseline).text(line);
            baseline += fontSize * LINE_HEIGHT;
        }
        svg.close();
    }
}
