package org.workspacesportal.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.workspacesportal.support.PackagedPortal;

/** What pages tell people to type works as it stands there, in a demo that has just been started. One demo for all, as a start takes longer than the commands. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecipesIT {

    private static final String END = "== end of recipe ==\n";

    @TempDir
    static Path folder;

    private static PackagedPortal portal;

    @BeforeAll
    static void start() throws IOException {
        portal = PackagedPortal.start(folder, Map.of());
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.kill();
        }
    }

    /** Gives back in the end what it has asked for. */
    @Test
    @Order(1)
    void theApiByExamples() throws Exception {
        answersAsThePageSays(Recipe.below(Path.of("docs", "api.md"), "# The API, by examples"));
    }

    @Test
    @Order(2)
    void theReadme() throws Exception {
        var output = answersAsThePageSays(Recipe.below(Path.of("README.md"), "### The same with curl"));

        assertThat(output).contains("\"subject\":\"", "\"status\":\"CREATING\"");
    }

    @Test
    @Order(3)
    void desktopsForMany() throws Exception {
        var output = answersAsThePageSays(Recipe.below(Path.of("docs", "onboarding.md"), "## By the API"));

        assertThat(output).contains("\"fileName\":\"trainees.csv\"");
    }

    private static String answersAsThePageSays(List<Recipe> recipes) throws Exception {
        assertThat(recipes).isNotEmpty();
        var output = run(recipes);
        var answers = output.split(END, -1);
        assertThat(answers).as(output).hasSize(recipes.size() + 1);
        for (int one = 0; one < recipes.size(); one++) {
            assertThat(answers[one])
                    .as(recipes.get(one).commands())
                    .containsPattern(recipes.get(one).expected());
            // Where a page tells no answer, nothing is refused.
            if (recipes.get(one).answers().isEmpty()) {
                assertThat(answers[one]).doesNotContainPattern("\"status\":[45]\\d\\d");
            }
        }
        return output;
    }

    /** In one shell, as somebody would who goes through the page. */
    private static String run(List<Recipe> recipes) throws IOException, InterruptedException {
        var script = recipes.stream()
                .map(recipe -> recipe.commands() + "printf '" + END.replace("\n", "\\n") + "'\n")
                .collect(Collectors.joining("", "set -eu\n", ""))
                .replaceAll("http://(?:127\\.0\\.0\\.1|localhost):8080", portal.address());
        var output = Files.createTempFile(folder, "recipes", ".txt");
        var bash = new ProcessBuilder("bash", "-c", script)
                .directory(Files.createTempDirectory(folder, "recipes").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var ended = bash.waitFor(4, TimeUnit.MINUTES);
        bash.destroyForcibly();
        assertThat(ended && bash.exitValue() == 0).as(Files.readString(output)).isTrue();
        return Files.readString(output);
    }
}
