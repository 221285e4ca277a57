package org.workspacesportal.diagram;

/** The small signs that tell kinds of tasks, events and gateways apart; paths around the origin, lines and filled areas. */
enum Icon {
    USER("M0,-8A3.8,3.8 0 1 1 0,-0.4A3.8,3.8 0 1 1 0,-8ZM-8,8V5.5C-8,2.5 -5.5,0.6 -2.6,-0.4A4.4,4.4 0 0 0 2.6,-0.4"
            + "C5.5,0.6 8,2.5 8,5.5V8ZM-4.6,8V4.8M4.6,8V4.8"),
    SERVICE("M-1.5,-5.5L-1.4,-7.9H1.4L1.5,-5.5L2.8,-5L4.6,-6.5L6.5,-4.6L5,-2.8L5.5,-1.5L7.9,-1.4V1.4L5.5,1.5L5,2.8"
            + "L6.5,4.6L4.6,6.5L2.8,5L1.5,5.5L1.4,7.9H-1.4L-1.5,5.5L-2.8,5L-4.6,6.5L-6.5,4.6L-5,2.8L-5.5,1.5L-7.9,1.4"
            + "V-1.4L-5.5,-1.5L-5,-2.8L-6.5,-4.6L-4.6,-6.5L-2.8,-5ZM0,-2.6A2.6,2.6 0 1 1 0,2.6A2.6,2.6 0 1 1 0,-2.6Z"),
    SEND("", "M-9,-6.5H9L0,0.8ZM-9.2,-4.8L0,2.7L9.2,-4.8V6.5H-9.2Z"),
    MESSAGE("M-9,-6.5H9V6.5H-9ZM-9,-6.5L0,0.8L9,-6.5"),
    BUSINESS_RULE("M-8.5,-6.5H8.5V6.5H-8.5ZM-8.5,2H8.5M-3.5,-2.5V6.5", "M-8.5,-6.5H8.5V-2.5H-8.5Z"),
    SCRIPT("M-4,-7.5H8C2.5,-2.5 8.5,2.5 4,7.5H-8C-2.5,2.5 -8.5,-2.5 -4,-7.5ZM-3.6,-4H3M-3,0H3.6M-2.8,4H3.4"),
    MANUAL("M-8.5,-2.5C-6,-6 -4,-7 -2,-7H2.5C4,-7 4,-4.8 2.5,-4.8H-0.5M2.5,-4.8H7.5C9,-4.8 9,-2.4 7.5,-2.4H1.5"
            + "M7.5,-2.4C9,-2.4 9,0 7.5,0H1.5M7,0C8.5,0 8.5,2.4 7,2.4H1.5M6,2.4C7.2,2.4 7.2,4.8 6,4.8H-5L-8.5,3"),

    TIMER("M0,-11A11,11 0 1 1 0,11A11,11 0 1 1 0,-11ZM2,-7.5L0,0L5,1.2M0,-11V-9M5.5,-9.5L4.5,-7.8M9.5,-5.5L7.8,-4.5"
            + "M11,0H9M9.5,5.5L7.8,4.5M5.5,9.5L4.5,7.8M0,11V9M-5.5,9.5L-4.5,7.8M-9.5,5.5L-7.8,4.5M-11,0H-9"
            + "M-9.5,-5.5L-7.8,-4.5M-5.5,-9.5L-4.5,-7.8"),
    ERROR("M-8,8L-3,-8L2.4,1.4L8,-8L3,8L-2.4,-1.4Z"),
    SIGNAL("M0,-9L8.5,6H-8.5Z"),
    ESCALATION("M0,-9L7,8L0,1L-7,8Z"),
    COMPENSATION("M-1,-6V6L-9,0ZM8,-6V6L0,0Z"),
    LINK("M-9,-4H1V-8L9,0L1,8V4H-9Z"),
    CONDITION("M-7,-9H7V9H-7ZM-4.5,-5.5H4.5M-4.5,-1.8H4.5M-4.5,1.8H4.5M-4.5,5.5H4.5"),
    CANCEL("M-6,-8L0,-2L6,-8L8,-6L2,0L8,6L6,8L0,2L-6,8L-8,6L-2,0L-8,-6Z"),
    MULTIPLE("M0,-9L8.6,-2.8L5.3,7.3H-5.3L-8.6,-2.8Z"),
    TERMINATE("", "M0,-10A10,10 0 1 1 0,10A10,10 0 1 1 0,-10Z"),

    EXCLUSIVE(
            "", "M-6.9,-9.6L0,-2.8L6.9,-9.6L9.6,-6.9L2.8,0L9.6,6.9L6.9,9.6L0,2.8L-6.9,9.6L-9.6,6.9L-2.8,0L-9.6,-6.9Z"),
    PARALLEL("", "M-1.9,-12H1.9V-1.9H12V1.9H1.9V12H-1.9V1.9H-12V-1.9H-1.9Z"),
    INCLUSIVE(
            "",
            "M0,-12.5A12.5,12.5 0 1 1 0,12.5A12.5,12.5 0 1 1 0,-12.5ZM0,-9.2A9.2,9.2 0 1 0 0,9.2A9.2,9.2 0 1 0 0,-9.2Z"),
    COMPLEX(
            "",
            "M-1.5,-12H1.5V-3.6L7.4,-9.5L9.5,-7.4L3.6,-1.5H12V1.5H3.6L9.5,7.4L7.4,9.5L1.5,3.6V12H-1.5V3.6L-7.4,9.5"
                    + "L-9.5,7.4L-3.6,1.5H-12V-1.5H-3.6L-9.5,-7.4L-7.4,-9.5L-1.5,-3.6Z"),
    EVENT_BASED("M0,-15A15,15 0 1 1 0,15A15,15 0 1 1 0,-15ZM0,-12A12,12 0 1 1 0,12A12,12 0 1 1 0,-12Z"
            + "M0,-7.5L7.1,-2.3L4.4,6.1H-4.4L-7.1,-2.3Z"),

    AT_ONCE("", "M-6,-6H-3.4V6H-6ZM-1.3,-6H1.3V6H-1.3ZM3.4,-6H6V6H3.4Z"),
    IN_TURN("", "M-6,-6V-3.4H6V-6ZM-6,-1.3V1.3H6V-1.3ZM-6,3.4V6H6V3.4Z");

    private final String lines;
    private final String areas;

    Icon(String lines) {
        this(lines, "");
    }

    Icon(String lines, String areas) {
        this.lines = lines;
        this.areas = areas;
    }

    void draw(Svg svg, Point centre) {
        draw(svg, centre, "none");
    }

    /** The sign of an event that the process itself brings about. */
    void drawFilled(Svg svg, Point centre) {
        draw(svg, centre, "currentColor");
    }

    private void draw(Svg svg, Point centre, String lineFill) {
        svg.tag("g")
                .with("class", "bpmn-icon")
                .with("transform", "translate(" + Svg.point(centre) + ")")
                .open();
        if (!lines.isEmpty()) {
            svg.tag("path")
                    .with("d", lines)
                    .with("fill", lineFill)
                    .with("stroke-width", 1.25)
                    .with("stroke-linejoin", "round")
                    .end();
        }
        if (!areas.isEmpty()) {
            svg.tag("path")
                    .with("d", areas)
                    .with("fill", "currentColor")
                    .with("stroke", "none")
                    .end();
        }
        svg.close();
    }
}
