package org.workspacesportal.diagram;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The picture of a process model, drawn where its modeler put things; holds no model and may be shared by threads. */
public final class BpmnPicture {

    private static final double MARGIN = 24;
    private static final String FONTS = "system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
    private static final String PAPER = "#ffffff";
    private static final String EDGE = "#d0d7de";
    private static final String INK = "#22242a";
    private static final String MARKED_PAPER = "#dbeafe";
    private static final String MARKED_INK = "#1d4ed8";

    private final String processId;
    private final String title;
    private final List<Symbol> symbols;

    BpmnPicture(String processId, String title, List<Symbol> symbols) {
        this.processId = processId;
        this.title = title;
        this.symbols = List.copyOf(symbols);
    }

    /**
     * Reads a BPMN model and its diagram data; the caller closes the stream.
     *
     * @throws UndrawableModelException if it is no BPMN model, has no diagram data, or shows an element without a symbol
     */
    public static BpmnPicture of(InputStream model) {
        return ModelReader.read(model);
    }

    /** The picture as a stand-alone {@code <svg>} element that a page may also contain. */
    public String svg() {
        return svg(Set.of());
    }

    /**
     * The picture with some steps or flows marked, such as those a request is waiting at.
     *
     * <p>Every element is a group with its id in {@code data-element-id}; a marked one also has the class
     * {@code bpmn-highlight}. Colours are presentation attributes, so any style sheet rule overrides them.
     *
     * @param highlightedElementIds ids from the model; those it does not have are passed over
     */
    public String svg(Set<String> highlightedElementIds) {
        Bounds paper = symbols.stream()
                .map(Symbol::extent)
                .reduce(Bounds::and)
                .orElseThrow()
                .grownBy(MARGIN)
                .whole();
        String titleId = processId + "-picture-title";
        String descriptionId = processId + "-picture-description";
        Svg svg = new Svg();
        svg.tag("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("class", "bpmn-picture")
                .with("role", "img")
                .with("aria-labelledby", titleId)
                .with("aria-describedby", descriptionId)
                .with("viewBox", viewBox(paper))
                .with("width", paper.width())
                .with("height", paper.height())
                .with("font-family", FONTS)
                .open();
        svg.tag("title").with("id", titleId).text(title);
        svg.tag("desc").with("id", descriptionId).text(description(highlightedElementIds));
        svg.tag("rect")
                .with("class", "bpmn-paper")
                .with(paper.grownBy(-0.5))
                .with("rx", 12)
                .with("fill", PAPER)
                .with("stroke", EDGE)
                .end();
        symbols.forEach(symbol ->
                draw(symbol, highlightedElementIds.contains(symbol.subject().id()), svg));
        svg.close();
        return svg.toString();
    }

    private static void draw(Symbol symbol, boolean highlighted, Svg svg) {
        svg.tag("g")
                .with("class", "bpmn-element " + symbol.subject().styleClass() + (highlighted ? " bpmn-highlight" : ""))
                .with("data-element-id", symbol.subject().id())
                .with("color", highlighted ? MARKED_INK : INK)
                .with("fill", highlighted ? MARKED_PAPER : PAPER)
                .with("stroke", "currentColor")
                .open();
        symbol.draw(svg);
        svg.close();
    }

    private String description(Set<String> highlighted) {
        String steps =
                names(symbols.stream().filter(TaskSymbol.class::isInstance).toList());
        String marked = names(symbols.stream()
                .filter(symbol -> highlighted.contains(symbol.subject().id()))
                .toList());
        return "BPMN diagram with the steps: " + steps + "."
                + (marked.isEmpty() ? "" : " Highlighted: " + marked + ".");
    }

    private static String names(List<Symbol> symbols) {
        return symbols.stream()
                .map(symbol -> symbol.subject().name())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String viewBox(Bounds paper) {
        return String.join(
                " ",
                Svg.number(paper.x()),
                Svg.number(paper.y()),
                Svg.number(paper.width()),
                Svg.number(paper.height()));
    }
}
