package org.workspacesportal.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workspacesportal.identity.Person;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.request.RunningMode;
import org.workspacesportal.request.WorkspaceOrder;
import org.workspacesportal.request.WorkspaceRequest;

class AnnouncementTest {

    private static final String LINK = "https://portal.test/approvals/WS-2026-000001";
    private static final Person EMMA = new Person("emma", "Emma Müller-O'Neil (HR)", null);

    @Test
    void itSaysWhoAsksForWhatAndWhereToDecide() {
        assertThat(about(EMMA, EMMA).text())
                .isEqualTo("WS-2026-000001 waits for you: Emma Müller-O'Neil (HR) asks for Standard Windows,"
                        + " 33.75 EUR a month.\n" + LINK);
    }

    @Test
    void itSaysForWhomWhenThatIsSomebodyElse() {
        assertThat(about(EMMA, new Person("ben", "Ben", null)).text())
                .contains("(HR) asks for Standard Windows for Ben, 33.75 EUR");
    }

    @Test
    void whyItWasAskedStaysWithTheApprovers() {
        assertThat(about(EMMA, EMMA).json()).doesNotContain("secret project");
    }

    @Test
    void theBodyIsJsonWhateverSomebodyIsCalled() throws JsonProcessingException {
        var announcement = about(new Person("eve", "Eve\", \"text\": \"Hi \\ \u2028 \n there", null), EMMA);
        var body = new ObjectMapper().readTree(announcement.json());

        assertThat(body.size()).isEqualTo(1);
        assertThat(body.path("text").asText()).isEqualTo(announcement.text()).contains("Eve\", \"text\"： \"Hi ＼ there");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '§',
            value = {
                "R&D Team => R&amp;D Team",
                "&lt;!channel&gt; => &amp;lt；！channel&amp;gt；",
                "<!channel> => &lt;！channel&gt;",
                "<@U024BE7LH> => &lt;＠U024BE7LH&gt;",
                "<https://evil.example|Bob> => &lt;https：//evil․example｜Bob&gt;",
                "<at>everyone</at> => &lt;at&gt;everyone&lt;/at&gt;",
                "<img src=x onerror=alert(1)> => &lt;img src＝x onerror＝alert(1)&gt;",
                "@channel @here #general => ＠channel ＠here ＃general",
                "[Approve](https://evil.example) => ［Approve］(https：//evil․example)",
                "![x](http://evil.example/p.png) => ！［x］(http：//evil․example/p․png)",
                "www.evil.example => www․evil․example",
                "evil.example => evil․example",
                "mailto:eve@evil.example => mailto：eve＠evil․example",
                "*bold* _it_ ~no~ `code` => ＊bold＊ ＿it＿ ～no～ ｀code｀",
                ":tada: => ：tada：",
                "back\\slash {x} $y ^z => back＼slash ｛x｝ ＄y ＾z",
                "Dr. Emma J. Smith => Dr. Emma J. Smith",
                "Zoë Ångström 李 => Zoë Ångström 李"
            })
    void textFromPeopleFormsNoMarkupAndNoMention(String name, String shown) {
        assertThat(ChatText.of(name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Eve\n# Title", "Eve\r\n\r\n> quoted", "Eve\u2028- item", "Eve\u2029", "E\u202Eve", "Eve\u0000"})
    void textFromPeopleStaysOnItsLine(String name) {
        assertThat(ChatText.of(name)).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]");
    }

    @Test
    void everyPartThatComesFromPeopleIsEscaped() {
        var text = about(new Person("a", "<!here>", null), new Person("b", "<!everyone>", null))
                .text();

        assertThat(text).contains("&lt;！here&gt;", "&lt;！everyone&gt;").doesNotContain("<");
    }

    private static Announcement about(Person requester, Person owner) {
        var order = new WorkspaceOrder(
                "standard",
                "Standard Windows",
                "d-9067f0c1a2",
                "wsb-standard1",
                RunningMode.AUTO_STOP,
                new BigDecimal("33.75"));
        var request = new WorkspaceRequest(
                "WS-2026-000001",
                1L,
                requester.id(),
                owner.id(),
                order,
                null,
                "A secret project",
                null,
                RequestStatus.WAITING_FOR_APPROVAL,
                null,
                null,
                null,
                null,
                null,
                Instant.EPOCH);
        return new Announcement(request, requester, owner, "EUR", LINK);
    }
}
