package org.workspacesportal.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yaml.snakeyaml.Yaml;

/** The dashboard, the alerts and the page about them ask for what a portal tells, and for nothing else. */
@MonitoredPortal
class DashboardTest {

    private static final Path DASHBOARD = Path.of("docs/monitoring/dashboard.json");
    private static final Path ALERTS = Path.of("docs/monitoring/alerts.yaml");
    private static final Path PAGE = Path.of("docs/observability.md");

    /** Prometheus adds these to whatever it reads. */
    private static final Set<String> PROMETHEUS_LABELS = Set.of("job", "instance");

    private static final String PROMETHEUS_METRIC = "up";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)}?");
    private static final Pattern LEGEND = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(portal_\\w+)` \\|");

    @Autowired
    Happenings happenings;

    @Test
    void theDashboardAsksForWhatThereIs() throws IOException {
        var panels = panels();
        var expressions = panels.stream()
                .flatMap(panel -> children(panel.path("targets")).stream())
                .map(target -> target.path("expr").asText())
                .toList();

        assertThat(expressions).hasSizeGreaterThan(30).allSatisfy(this::asksForWhatThereIs);
    }

    @Test
    void theDashboardCanBeTakenAnywhere() throws IOException {
        var dashboard = new ObjectMapper().readTree(Files.readString(DASHBOARD));
        var variables = children(dashboard.at("/templating/list")).stream()
                .map(variable -> variable.path("name").asText())
                .collect(Collectors.toSet());
        var panels = panels();

        assertThat(variables).containsExactlyInAnyOrder("datasource", "job");
        assertThat(panels).extracting(panel -> panel.path("id").asInt()).doesNotHaveDuplicates();
        assertThat(panels)
                .filteredOn(panel -> panel.path("type").asText().equals("row"))
                .hasSize(6);
        assertThat(panels)
                .filteredOn(panel -> !panel.path("type").asText().equals("row"))
                .allSatisfy(panel -> {
                    assertThat(panel.path("datasource").path("uid").asText()).isEqualTo("${datasource}");
                    assertThat(panel.path("title").asText()).isNotBlank();
                    assertThat(panel.path("targets")).isNotEmpty();
                });
        assertThat(VARIABLE.matcher(Files.readString(DASHBOARD)).results().map(found -> found.group(1)))
                .isSubsetOf("datasource", "job", "__rate_interval");
    }

    @Test
    void legendsNameLabelsThatAreThere() throws IOException {
        for (var panel : panels()) {
            for (var target : children(panel.path("targets"))) {
                var known = labels(PromQl.of(target.path("expr").asText()));
                LEGEND.matcher(target.path("legendFormat").asText()).results().forEach(name -> assertThat(known)
                        .as(panel.path("title").asText())
                        .contains(name.group(1)));
            }
        }
    }

    @Test
    void alertsAskForWhatThereIs() throws IOException {
        assertThat(alerts()).hasSizeGreaterThan(10).allSatisfy(alert -> asksForWhatThereIs(alert.expression()));
    }

    @Test
    void alertsSayWhatToDo() throws IOException {
        var page = Files.readString(PAGE);
        assertThat(alerts()).allSatisfy(alert -> {
            assertThat(alert.labels()).containsKey("severity");
            assertThat(alert.annotations())
                    .containsOnlyKeys("summary", "description", "runbook")
                    .containsEntry(
                            "runbook", "docs/observability.md#" + alert.name().toLowerCase(Locale.ROOT));
            assertThat(page).contains("\n### " + alert.name() + "\n");
        });
    }

    @Test
    void thePageNamesEveryMeterOfOurs() throws IOException {
        var told = ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1))
                .toList();
        var there = happenings.scrape().help().keySet().stream()
                .map(name -> name.replaceFirst("_max$", ""))
                .filter(name -> name.startsWith("portal_"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(there);
    }

    private void asksForWhatThereIs(String expression) {
        var asked = PromQl.of(expression);
        var scrape = happenings.scrape();
        assertThat(asked.metrics()).as(expression).isNotEmpty();
        asked.metrics().forEach((metric, labels) -> {
            assertThat(Stream.concat(scrape.labels().keySet().stream(), Stream.of(PROMETHEUS_METRIC)))
                    .as(expression)
                    .contains(metric);
            var known = new TreeSet<>(scrape.labels().getOrDefault(metric, Set.of()));
            known.addAll(PROMETHEUS_LABELS);
            assertThat(known).as(expression).containsAll(labels);
        });
        assertThat(labels(asked)).as(expression).containsAll(asked.groupedBy());
    }

    /** All that the metrics of an expression have. */
    private Set<String> labels(PromQl asked) {
        var labels = new TreeSet<>(PROMETHEUS_LABELS);
        asked.metrics()
                .keySet()
                .forEach(metric -> labels.addAll(happenings.scrape().labels().getOrDefault(metric, Set.of())));
        return labels;
    }

    private static List<JsonNode> panels() throws IOException {
        return children(new ObjectMapper().readTree(Files.readString(DASHBOARD)).path("panels"));
    }

    private static List<JsonNode> children(JsonNode list) {
        var children = new ArrayList<JsonNode>();
        list.forEach(children::add);
        return children;
    }

    private record Alert(String name, String expression, Map<String, String> labels, Map<String, String> annotations) {}

    private static List<Alert> alerts() throws IOException {
        Object file = new Yaml().load(Files.readString(ALERTS));
        return children(new ObjectMapper().valueToTree(file).at("/groups/0/rules")).stream()
                .map(rule -> new Alert(
                        rule.path("alert").asText(),
                        rule.path("expr").asText(),
                        texts(rule.path("labels")),
                        texts(rule.path("annotations"))))
                .toList();
    }

    private static Map<String, String> texts(JsonNode fields) {
        var texts = new TreeMap<String, String>();
        fields.fields()
                .forEachRemaining(
                        field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }
}
