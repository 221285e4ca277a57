package org.workspacesportal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** No template says anything by itself, which would be in one language only: what people read comes from the messages. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Names and addresses are the same in all languages. */
    private static final Set<String> NAMES = Set.of("WorkSpaces Portal", "WorkSpace", "clients.amazonworkspaces.com");

    private static final Set<String> SPOKEN = Set.of("aria-label", "title", "alt", "placeholder");

    static Stream<Path> pages() throws IOException {
        return Files.walk(TEMPLATES).filter(file -> file.toString().endsWith(".html"));
    }

    static Stream<Path> texts() throws IOException {
        return Files.walk(TEMPLATES).filter(file -> file.toString().endsWith(".txt"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHasNoWordsOfItsOwn(Path page) throws Exception {
        assertThat(wordsOf(Files.readString(page))).as(page.toString()).isEmpty();
    }

    /** Thymeleaf replaces first and asks afterwards: the condition of a replaced element would count for nothing. */
    @ParameterizedTest
    @MethodSource("pages")
    void noConditionIsOnAnElementThatIsReplaced(Path page) throws IOException {
        var tags = Pattern.compile("<[a-z:]+(?:\\s+[a-z:-]+=\"[^\"]*\")+")
                .matcher(Files.readString(page))
                .results();

        assertThat(tags.map(MatchResult::group)
                        .filter(tag -> tag.contains(" th:replace="))
                        .filter(tag -> tag.contains(" th:if=") || tag.contains(" th:unless=")))
                .as(page.toString())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextHasNoWordsOfItsOwn(Path text) throws IOException {
        var words = Files.readString(text)
                .replaceAll("(?s)\\[[(#/].*?[)]?\\]", "")
                .replaceAll("Subject: |WorkSpace: |https?://\\S+|(?m)^/\\S*", "")
                .lines()
                .filter(line -> line.matches(".*\\p{L}{2}.*"))
                .toList();

        assertThat(words).as(text.toString()).isEmpty();
    }

    /** Texts and spoken attributes of elements for which the template gives no other ones. */
    private static List<String> wordsOf(String page) throws Exception {
        var xml = page.replaceFirst("<!DOCTYPE html>", "")
                .replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?s)<style.*?</style>", "")
                .replaceAll("&(?!amp;|lt;|gt;|quot;|#)", "&amp;")
                // Thymeleaf takes any text in an attribute, XML does not.
                .replaceAll("(?s)( th:[a-z-]+)=\"([^\"]*)\"", "$1=\"\"");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<t xmlns:th='t'>" + xml + "</t>")));
        var words = new ArrayList<String>();
        collect(document.getDocumentElement(), words);
        return words;
    }

    private static void collect(Element element, List<String> words) {
        SPOKEN.stream()
                .filter(element::hasAttribute)
                .map(element::getAttribute)
                .filter(TemplatesTest::isWord)
                .forEach(words::add);
        if (Stream.of("th:text", "th:utext", "th:replace").anyMatch(element::hasAttribute)) {
            // What stands within is for whoever opens the template by itself.
            return;
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE && isWord(child.getTextContent())) {
                words.add(child.getTextContent().strip());
            } else if (child instanceof Element inner) {
                collect(inner, words);
            }
        }
    }

    private static boolean isWord(String text) {
        return text.matches("(?s).*\\p{L}{2}.*") && !NAMES.contains(text.strip());
    }
}
