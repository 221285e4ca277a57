package org.workspacesportal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.localaws.SentMail;
import org.workspacesportal.support.PortalTest;

/** Mails on their whole way: our MIME, the SDK, HTTP, and the reader at the other end. */
@PortalTest
class PostboxTest {

    private static final String PORTAL = "workspaces-portal@example.com";
    private static final String ANNA = "anna@example.net";

    @Autowired
    private Postbox postbox;

    @Autowired
    private LocalAws aws;

    @Autowired
    private AwsHealth health;

    @Test
    void aMailArrivesAndSaysThatAMachineWroteIt() {
        var sent = sent(new EmailMessage(PORTAL, ANNA, "help@example.com", "Hello", "text\n\n", "<p>\nhtml</p>\n"));

        assertThat(sent.from()).isEqualTo(PORTAL);
        assertThat(sent.to()).containsExactly(ANNA);
        assertThat(sent.replyTo()).isEqualTo("help@example.com");
        assertThat(sent.subject()).isEqualTo("Hello");
        assertThat(sent.text()).isEqualTo("text\n\n");
        assertThat(sent.html()).isEqualTo("<p>\nhtml</p>\n");
        assertThat(sent.headers()).containsEntry("auto-submitted", "auto-generated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gr\u00fc\u00dfe an J\u00f6rg",
                "\ud83d\udc69\u200d\ud83d\ude80 \u017b\u00f3\u0142\u0107 \u6f22\u5b57",
                "\u0645\u0631\u062d\u0628\u0627 \u202eright to left\u202c",
                "=?UTF-8?Q?not_encoded?= =3D",
                "a + b & c = <d>; 100 %",
            })
    void oddTextArrivesAsItIs(String text) {
        var body = (text + "\n").repeat(200);
        var sent = sent(new EmailMessage(PORTAL, ANNA, null, text, body, "<pre>" + body + "</pre>"));

        assertThat(sent.subject()).isEqualTo(text);
        assertThat(sent.text()).isEqualTo(body);
        assertThat(sent.html()).isEqualTo("<pre>" + body + "</pre>");
        assertThat(sent.replyTo()).isNull();
    }

    @Test
    void aMailThatIsRefusedOrCannotBeWrittenWasNotSent() {
        var before = aws.mails().size();

        for (var message : new EmailMessage[] {
            new EmailMessage("stranger@example.invalid", ANNA, null, "s", "t", "h"),
            new EmailMessage(PORTAL, ANNA + "\r\nBcc: victim@example.com", null, "s", "t", "h"),
            new EmailMessage(PORTAL, ANNA, null, "s", "t".repeat(11 * 1024 * 1024), "h"),
        }) {
            assertThatThrownBy(() -> postbox.send(message))
                    .isInstanceOf(CallNotMade.class)
                    .hasMessageStartingWith("SendRawEmail: ");
        }
        assertThat(aws.mails()).hasSize(before);
    }

    @Test
    void howItWentIsKnown() {
        var stranger = new EmailMessage("stranger@example.invalid", ANNA, null, "s", "t", "h");
        assertThatThrownBy(() -> postbox.send(stranger)).isInstanceOf(CallNotMade.class);
        assertThat(health.mails().lastFailureWords()).isEqualTo("SendRawEmail: MessageRejected (400)");
        assertThat(health.mails().failuresInLastHour()).isPositive();

        sent(new EmailMessage(PORTAL, ANNA, null, "s", "t", "h"));
        assertThat(health.mails().isFailing()).isFalse();
    }

    private SentMail sent(EmailMessage message) {
        var id = postbox.send(message);
        return aws.mails().stream()
                .filter(mail -> mail.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
