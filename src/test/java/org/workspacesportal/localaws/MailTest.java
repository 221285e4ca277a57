package org.workspacesportal.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.workspacesportal.localaws.LocalAwsFixture.outcome;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ses.model.SendEmailRequest;
import software.amazon.awssdk.services.ses.model.VerificationStatus;

class MailTest {

    private static final String SENDER = "workspaces-portal@example.com";

    private final LocalAwsUnderTest aws =
            LocalAwsUnderTest.start(TestSettings.unthrottled().withMailsPerSecond(3));

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void a_mail_is_kept_as_its_recipients_would_see_it() {
        var id = aws.ses()
                .sendEmail(r -> r.source("=?UTF-8?Q?Gr=C3=BC=C3=9Fe_?= =?UTF-8?B?UG9ydGFs?= <" + SENDER + ">")
                        .destination(d -> d.toAddresses("Anna <anna@example.net>", "ben@example.net")
                                .ccAddresses("carl@example.net"))
                        .replyToAddresses("help@example.com")
                        .message(m -> m.subject(s -> s.data("Your desktop ✓ & more + 1"))
                                .body(b -> b.text(t -> t.data("a=b&c\n€")).html(h -> h.data("<p>€</p>")))))
                .messageId();

        assertThat(aws.aws().mails())
                .containsExactly(new SentMail(
                        id,
                        List.of("Anna <anna@example.net>", "ben@example.net", "carl@example.net"),
                        "Grüße Portal <" + SENDER + ">",
                        "help@example.com",
                        "Your desktop ✓ & more + 1",
                        "a=b&c\n€",
                        "<p>€</p>",
                        Map.of(),
                        aws.clock().instant()));
    }

    @Test
    void a_raw_mail_is_read_with_all_its_encodings() {
        raw("""
                From: =?utf-8?B?UMO8cnRhbA==?= <workspaces-portal@example.com>
                To: "Doe, Anna" <anna@example.net>,
                 ben@example.net
                Reply-To: help@example.com
                Subject: =?ISO-8859-1?Q?Gr=FC=DFe?=
                 =?UTF-8?Q?_an_alle?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="outer"

                to be ignored
                --outer
                Content-Type: multipart/alternative;
                 boundary=inner

                --inner
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: quoted-printable

                Gr=C3=BC=C3=9Fe, this line goes =
                on
                --inner
                Content-Type: text/html; charset="iso-8859-1"
                Content-Transfer-Encoding: base64

                PHA+R3L8
                3zwvcD4=
                --inner--
                --outer
                Content-Type: text/plain
                Content-Disposition: attachment; filename=a.txt

                not me
                --outer--
                """);

        assertThat(aws.aws().mails()).singleElement().satisfies(mail -> {
            assertThat(mail.from()).isEqualTo("Pürtal <" + SENDER + ">");
            assertThat(mail.to()).containsExactly("\"Doe, Anna\" <anna@example.net>", "ben@example.net");
            assertThat(mail.replyTo()).isEqualTo("help@example.com");
            assertThat(mail.subject()).isEqualTo("Grüße an alle");
            assertThat(mail.text()).isEqualTo("Grüße, this line goes on");
            assertThat(mail.html()).isEqualTo("<p>Grüß</p>");
            assertThat(mail.headers()).containsEntry("mime-version", "1.0");
        });
    }

    @Test
    void a_raw_mail_goes_where_the_call_says() {
        aws.ses().sendRawEmail(r -> r.source(SENDER)
                .destinations("carl@example.net")
                .rawMessage(m -> m.data(SdkBytes.fromUtf8String("To: anna@example.net\nSubject: s\n\nHello\n"))));

        assertThat(aws.aws().mails().get(0).to()).containsExactly("carl@example.net");
        assertThat(aws.aws().mails().get(0).from()).isEqualTo(SENDER);
        assertThat(aws.aws().mails().get(0).text()).isEqualTo("Hello\n");
    }

    @Test
    void lines_of_a_raw_mail_end_as_they_do_in_a_mail_from_the_form() {
        raw("From: " + SENDER + "\nTo: a@example.net\n\none\ntwo\n\n");

        assertThat(aws.aws().mails().get(0).text()).isEqualTo("one\ntwo\n\n");
    }

    @Test
    void a_raw_mail_from_a_stranger_is_rejected_too() {
        assertThat(outcome(() -> raw("From: x@example.invalid\nTo: a@example.net\n\nHello\n")))
                .isEqualTo("400 MessageRejected");
    }

    @Test
    void a_verified_domain_covers_its_addresses_and_subdomains() {
        assertThat(send(SENDER.replace("portal", "other"), "a@example.net")).isEqualTo("400 MessageRejected");
        assertThat(send("anybody@EXAMPLE.org", "a@example.net")).isEqualTo("done");
        assertThat(send("anybody@mail.example.org", "a@example.net")).isEqualTo("done");
        assertThat(send("anybody@notexample.org", "a@example.net")).isEqualTo("400 MessageRejected");
    }

    @Test
    void a_rejection_names_the_identity_and_the_region() {
        assertThatThrownBy(() -> aws.ses().sendEmail(mail("x@example.invalid", "a@example.net")))
                .hasMessageContaining("Email address is not verified. The following identities failed the check"
                        + " in region EU-CENTRAL-1: x@example.invalid");
    }

    @Test
    void mails_faster_than_the_rate_are_throttled() {
        IntStream.range(0, 3)
                .forEach(i -> assertThat(send(SENDER, "a@example.net")).isEqualTo("done"));
        assertThat(send(SENDER, "a@example.net")).isEqualTo("400 Throttling");

        aws.clock().move(Duration.ofSeconds(1));
        assertThat(send(SENDER, "a@example.net")).isEqualTo("done");
        assertThat(aws.aws().mails()).hasSize(4);
    }

    @Test
    void line_breaks_never_get_into_headers() {
        assertThat(outcome(() -> aws.ses()
                        .sendEmail(mail(SENDER, "a@example.net").toBuilder()
                                .message(m -> m.subject(s -> s.data("Hello\r\nBcc: x@example.net"))
                                        .body(b -> b.text(t -> t.data("text"))))
                                .build())))
                .isEqualTo("400 InvalidParameterValue");
        assertThat(send(SENDER, "a@example.net\r\nBcc: x@example.net")).isEqualTo("400 InvalidParameterValue");
        assertThat(aws.aws().mails()).isEmpty();
    }

    @Test
    void the_quota_counts_the_recipients_of_a_day() {
        send(SENDER, "a@example.net", "b@example.net");
        var quota = aws.ses().getSendQuota();
        assertThat(quota.sentLast24Hours()).isEqualTo(2);
        assertThat(quota.maxSendRate()).isEqualTo(3);
        assertThat(outcome(() -> aws.ses().getSendQuota())).isEqualTo("400 Throttling");

        aws.clock().move(Duration.ofHours(24));
        assertThat(aws.ses().getSendQuota().sentLast24Hours()).isZero();
    }

    @Test
    void identities_nobody_verified_are_not_told() {
        var told = aws.ses()
                .getIdentityVerificationAttributes(r -> r.identities("example.org", "example.com"))
                .verificationAttributes();

        assertThat(told).containsOnlyKeys("example.org");
        assertThat(told.values()).allMatch(identity -> identity.verificationStatus() == VerificationStatus.SUCCESS);
    }

    private String send(String from, String... to) {
        return outcome(() -> aws.ses().sendEmail(mail(from, to)));
    }

    private void raw(String mail) {
        aws.ses().sendRawEmail(r -> r.rawMessage(m -> m.data(SdkBytes.fromUtf8String(mail.replace("\n", "\r\n")))));
    }

    private static SendEmailRequest mail(String from, String... to) {
        return SendEmailRequest.builder()
                .source(from)
                .destination(d -> d.toAddresses(to))
                .message(m -> m.subject(s -> s.data("Hello")).body(b -> b.text(t -> t.data("text"))))
                .build();
    }
}
