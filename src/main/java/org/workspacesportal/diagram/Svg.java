package org.workspacesportal.diagram;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes SVG: a tag, its attributes, then what ends it, a text or a body; everything is escaped. */
final class Svg {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> bodies = new ArrayDeque<>();
    private String tag = "";

    Svg tag(String name) {
        indent().append('<').append(name);
        tag = name;
        return this;
    }

    Svg with(String attribute, String value) {
        out.append(' ').append(attribute).append("=\"").append(escaped(value)).append('"');
        return this;
    }

    Svg with(String attribute, double value) {
        return with(attribute, number(value));
    }

    Svg with(Bounds bounds) {
        return with("x", bounds.x())
                .with("y", bounds.y())
                .with("width", bounds.width())
                .with("height", bounds.height());
    }

    void end() {
        out.append("/>\n");
    }

    void text(String text) {
        out.append('>').append(escaped(text)).append("</").append(tag).append(">\n");
    }

    void open() {
        out.append(">\n");
        bodies.push(tag);
    }

    void close() {
        String body = bodies.pop();
        indent().append("</").append(body).append(">\n");
    }

    /** A length or coordinate with at most two decimals, the same on every machine. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    static String point(Point point) {
        return number(point.x()) + "," + number(point.y());
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private StringBuilder indent() {
        return out.append("  ".repeat(bodies.size()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
