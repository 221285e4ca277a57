package org.workspacesportal.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class BpmnPictureTest {

    private static final String MODEL = "/bpmn/workspace-request.bpmn";

    @Test
    void everyFlowNodeAndFlowIsDrawnOnce() throws Exception {
        assertThat(groups(parse(workspaceRequest().svg())).stream().map(group -> group.getAttribute("data-element-id")))
                .containsExactlyInAnyOrderElementsOf(flowNodesAndFlows());
    }

    @Test
    void pictureHasARoleATitleAndADescription() throws Exception {
        Element svg = parse(workspaceRequest().svg()).getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(text(svg, "title")).isEqualTo("Workspace request");
        assertThat(text(svg, "desc")).contains("Register request, ", "Approve request");
    }

    @Test
    void nothingInThePictureNeedsALooserContentSecurityPolicy() throws Exception {
        assertThat(workspaceRequest().svg()).doesNotContain("style=", "<style", "<script", "href", "url(");
    }

    @Test
    void highlightMarksTheGivenElementsOnly() throws Exception {
        Document svg = parse(workspaceRequest().svg(Set.of("Task_ApproveRequest", "no such element")));

        assertThat(groups(svg).stream()
                        .filter(group -> group.getAttribute("class").contains("bpmn-highlight")))
                .singleElement()
                .extracting(group -> group.getAttribute("data-element-id"))
                .isEqualTo("Task_ApproveRequest");
        assertThat(text(svg.getDocumentElement(), "desc")).endsWith("Highlighted: Approve request.");
    }

    @Test
    void textIsEscaped() throws Exception {
        String svg = picture(model("a &lt;b> &amp; &quot;c&quot;", shape())).svg();

        assertThat(svg).contains("a &lt;b&gt; &amp;", "&quot;c&quot;").doesNotContain("<b>");
        assertThat(text(parse(svg).getDocumentElement(), "desc")).contains("a <b> & \"c\"");
    }

    @Test
    void modelWithoutDiagramDataIsRefused() {
        assertThatThrownBy(() -> picture(model("Do it", "")))
                .isInstanceOf(UndrawableModelException.class)
                .hasMessageContaining("'p' has no diagram data");
    }

    @Test
    void elementWithoutASymbolIsRefusedByItsId() {
        String drawn = "<textAnnotation id='note'><text>n</text></textAnnotation>";

        assertThatThrownBy(() -> picture(
                        model("Do it", shape().replace("'t'", "'note'")).replace("</process>", drawn + "</process>")))
                .isInstanceOf(UndrawableModelException.class)
                .hasMessage("There is no symbol for textAnnotation 'note'.");
    }

    @Test
    void fileThatIsNoModelOrReachesOutsideItselfIsRefused() {
        assertThatThrownBy(() -> picture("<html/>")).isInstanceOf(UndrawableModelException.class);
        assertThatThrownBy(() ->
                        picture("<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>" + model("&x;", shape())))
                .isInstanceOf(UndrawableModelException.class)
                .hasStackTraceContaining("DOCTYPE");
    }

    private static BpmnPicture workspaceRequest() throws IOException {
        try (InputStream model = BpmnPictureTest.class.getResourceAsStream(MODEL)) {
            return BpmnPicture.of(model);
        }
    }

    private static BpmnPicture picture(String model) {
        return BpmnPicture.of(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> flowNodesAndFlows() throws IOException {
        try (InputStream file = BpmnPictureTest.class.getResourceAsStream(MODEL)) {
            BpmnModelInstance model = Bpmn.readModelFromStream(file);
            List<ModelElementInstance> elements = new ArrayList<>(model.getModelElementsByType(FlowNode.class));
            elements.addAll(model.getModelElementsByType(SequenceFlow.class));
            return elements.stream()
                    .map(element -> element.getAttributeValue("id"))
                    .toList();
        }
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> groups(Document svg) {
        List<Element> groups = new ArrayList<>();
        NodeList all = svg.getElementsByTagName("g");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element group && group.hasAttribute("data-element-id")) {
                groups.add(group);
            }
        }
        return groups;
    }

    private static String text(Element svg, String tag) {
        return svg.getElementsByTagName(tag).item(0).getTextContent();
    }

    private static String model(String taskName, String shapes) {
        String diagram = shapes.isEmpty()
                ? ""
                : "<di:BPMNDiagram><di:BPMNPlane bpmnElement='p'>" + shapes + "</di:BPMNPlane></di:BPMNDiagram>";
        return """
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'
                    xmlns:di='http://www.omg.org/spec/BPMN/20100524/DI'
                    xmlns:dc='http://www.omg.org/spec/DD/20100524/DC' targetNamespace='test'>
                  <process id='p' isExecutable='true'><userTask id='t' name='%s'/></process>
                  %s
                </definitions>
                """.formatted(taskName, diagram);
    }

    private static String shape() {
        return "<di:BPMNShape bpmnElement='t'><dc:Bounds x='0' y='0' width='100' height='80'/></di:BPMNShape>";
    }
}
