package org.workspacesportal.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.workspacesportal.WorkspacesPortal;
import software.amazon.awssdk.awscore.AwsClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/** The policy in the documentation allows the portal what it calls, and nothing else. */
class IamPolicyTest {

    private static final Path POLICY = Path.of("docs", "aws", "iam-policy.json");
    private static final Map<Class<? extends AwsClient>, String> SERVICES =
            Map.of(WorkSpacesClient.class, "workspaces:", SesClient.class, "ses:", SesV2Client.class, "ses:");

    @Test
    void whatIsAllowedIsWhatTheCodeCalls() throws IOException {
        var called = called();

        assertThat(called).contains("workspaces:CreateWorkspaces", "ses:SendRawEmail");
        assertThat(actions(statements())).isEqualTo(called);
    }

    /** What changes something is allowed for the portal's own desktops, directories and mails alone, as far as AWS lets one say so. */
    @Test
    void nothingIsChangedEverywhere() throws IOException {
        for (var statement : statements()) {
            if (texts(statement.path("Resource")).anyMatch("*"::equals)) {
                assertThat(actions(Set.of(statement)))
                        .allMatch(action -> action.matches("workspaces:(Describe\\w+|CreateTags)|ses:(Get|List)\\w+"));
            }
        }
    }

    private static Set<String> called() {
        var ours = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackagesOf(WorkspacesPortal.class);
        return ours.stream()
                .flatMap(room -> room.getMethodCallsFromSelf().stream())
                .flatMap(call -> SERVICES.entrySet().stream()
                        .filter(service -> call.getTargetOwner().isEquivalentTo(service.getKey()))
                        .map(service ->
                                service.getValue() + operation(call.getTarget().getRawReturnType())))
                .filter(operation -> !operation.endsWith(":"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** An operation is called as its answer is; what answers something else calls nobody. */
    private static String operation(JavaClass answer) {
        return answer.getSimpleName().endsWith("Response")
                ? answer.getSimpleName().replaceAll("Response$", "")
                : "";
    }

    private static Iterable<JsonNode> statements() throws IOException {
        return new ObjectMapper().readTree(POLICY.toFile()).path("Statement");
    }

    private static Set<String> actions(Iterable<JsonNode> statements) {
        var actions = new TreeSet<String>();
        statements.forEach(statement -> texts(statement.path("Action")).forEach(actions::add));
        return actions;
    }

    private static Stream<String> texts(JsonNode oneOrMany) {
        return oneOrMany.isTextual()
                ? Stream.of(oneOrMany.asText())
                : Stream.iterate(0, index -> index < oneOrMany.size(), index -> index + 1)
                        .map(index -> oneOrMany.get(index).asText());
    }
}
