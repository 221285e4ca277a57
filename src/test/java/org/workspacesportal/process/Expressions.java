package org.workspacesportal.process;

import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Expressions in the models name one thing, a variable or a bean, and compute nothing. */
final class Expressions {

    private static final Pattern BARE = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final Set<String> CODE_IN_ELEMENTS = Set.of("script", "scriptTask", "connector");
    private static final Set<String> CODE_IN_ATTRIBUTES =
            Set.of("class", "expression", "scriptFormat", "resource", "sourceExpression", "language");

    private Expressions() {}

    /** What an expression names. */
    enum Use {
        BEAN,
        VARIABLE,
        INPUT_OF_DECISION
    }

    /** An expression that names one thing, and the id of the model element it stands in. */
    record Found(String place, Use use, String name) {}

    static Stream<Found> in(ModelFiles files) {
        var inProcesses = texts(files)
                .filter(text -> BARE.matcher(text.text()).matches())
                .map(text -> new Found(
                        text.place(),
                        text.node().equals("delegateExpression") ? Use.BEAN : Use.VARIABLE,
                        text.text().substring(2, text.text().length() - 1)));
        var inDecisions = inputs(files)
                .map(input -> new Found(
                        input.getId(), Use.INPUT_OF_DECISION, input.getText().getTextContent()));
        return Stream.concat(inProcesses, inDecisions);
    }

    static Stream<String> broken(ModelFiles files) {
        var texts = texts(files).toList();
        var computing = texts.stream()
                .filter(text -> text.text().contains("${") || text.text().contains("#{"))
                .filter(text -> !BARE.matcher(text.text()).matches())
                .map(text -> "%s computes: %s".formatted(text.place(), text.text()));
        var conditions = files.all(ConditionExpression.class)
                .filter(condition -> !BARE.matcher(condition.getTextContent()).matches())
                .map(condition -> "%s is not one variable: %s"
                        .formatted(
                                Objects.requireNonNull(condition.getParentElement())
                                        .getAttributeValue("id"),
                                condition.getTextContent()));
        var inputs = inputs(files)
                .filter(input -> !input.getText().getTextContent().matches("[A-Za-z][A-Za-z0-9]*"))
                .map(input -> "%s is not one variable: %s"
                        .formatted(input.getId(), input.getText().getTextContent()));
        var code = texts.stream()
                .filter(text -> CODE_IN_ATTRIBUTES.contains(text.node()) || CODE_IN_ELEMENTS.contains(text.node()))
                .map(text -> "%s has code in it: %s".formatted(text.place(), text.node()));
        return Stream.of(computing, conditions, inputs, code).flatMap(found -> found);
    }

    private static Stream<InputExpression> inputs(ModelFiles files) {
        return files.decisions().values().stream()
                .flatMap(model -> model.getModelElementsByType(InputExpression.class).stream());
    }

    /** A text in a model: the id of where it stands, the name of its element or attribute, and what it says. */
    private record Text(String place, String node, String text) {}

    private static Stream<Text> texts(ModelFiles files) {
        return files.contents().entrySet().stream()
                .filter(file -> !file.getKey().endsWith(".form"))
                .flatMap(file -> elements(parsed(file.getValue()).getDocumentElement()))
                .flatMap(element -> Stream.concat(attributes(element), ownText(element)));
    }

    private static Stream<Element> elements(Element element) {
        return Stream.concat(
                Stream.of(element),
                nodes(element.getChildNodes())
                        .filter(Element.class::isInstance)
                        .map(Element.class::cast)
                        .flatMap(Expressions::elements));
    }

    private static Stream<Text> attributes(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .map(attribute -> new Text(place(element), attribute.getLocalName(), attribute.getNodeValue()));
    }

    private static Stream<Text> ownText(Element element) {
        var isLeaf = nodes(element.getChildNodes()).noneMatch(Element.class::isInstance);
        return Stream.of(new Text(
                place(element),
                element.getLocalName(),
                isLeaf ? element.getTextContent().strip() : ""));
    }

    private static Stream<Node> nodes(NodeList list) {
        return IntStream.range(0, list.getLength()).mapToObj(list::item);
    }

    private static String place(Element element) {
        return element.hasAttribute("id") || !(element.getParentNode() instanceof Element parent)
                ? element.getAttribute("id")
                : place(parent);
    }

    private static Document parsed(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }
}
