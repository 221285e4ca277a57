package org.workspacesportal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MimeMailTest {

    private static final String PORTAL = "portal@example.com";
    private static final String ANNA = "anna@example.net";

    @Test
    void aMailIsOneMessageWithTwoBodies() throws Exception {
        var mail = parsed(new EmailMessage(PORTAL, ANNA, "help@example.com", "Hello", "text\n", "<p>html</p>\n"));

        assertThat(mail.getFrom()).containsExactly(new InternetAddress(PORTAL));
        assertThat(mail.getRecipients(RecipientType.TO)).containsExactly(new InternetAddress(ANNA));
        assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("help@example.com"));
        assertThat(mail.getSubject()).isEqualTo("Hello");
        assertThat(mail.getContentType()).startsWith("multipart/alternative;");
        assertThat(bodies(mail)).hasSize(2);
        assertThat(bodies(mail).get(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(bodies(mail).get(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
    }

    @Test
    void machinesAreAskedNotToAnswer() throws Exception {
        assertThat(parsed(mail("Hello", "text")).getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void thereAreNoOtherHeaders() throws Exception {
        assertThat(headers(parsed(mail("Hello", "text"))))
                .containsExactlyInAnyOrder(
                        "Date", "From", "To", "Subject", "Auto-Submitted", "MIME-Version", "Content-Type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "no line end",
                "\n\ntwo lines \n\t\n.\nFrom here on\n--\nAnna\n\n",
                "=3D =?UTF-8?Q?not_encoded?= ------=_Part_0_1.2\n--",
                "Gr\u00fc\u00dfe, \u017b\u00f3\u0142\u0107 \u6f22\u5b57 \ud83d\udc69\u200d\ud83d\ude80",
                "\u0645\u0631\u062d\u0628\u0627 \u202eright to left\u202c \u2028\u0085\u00a0",
                "\u0000\u0007\u001b",
                "2,000 letters",
                "2,000 emoji",
                "2,000 lines",
            })
    void bodiesArriveAsTheyWereWritten(String text) throws Exception {
        var body =
                switch (text) {
                    case "2,000 letters" -> "x".repeat(2000);
                    case "2,000 emoji" -> "\ud83d\ude80".repeat(2000);
                    case "2,000 lines" -> "\n".repeat(2000);
                    default -> text;
                };
        var message = mail("Hello", body);

        assertThat(bodies(parsed(message)))
                .extracting(part -> ((String) part.getContent()).replace("\r\n", "\n"))
                .containsExactly(body, "<p>" + body + "</p>");
        travelsEverywhere(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Approval needed: desktop for J\u00f6rg M\u00fc\u00dfig (Standard) [WS-2026-000123]",
                "\ud83d\udc69\u200d\ud83d\ude80\ud83d\udc69\u200d\ud83d\ude80\ud83d\udc69\u200d\ud83d\ude80\ud83d\udc69\u200d\ud83d\ude80",
                "\u0645\u0631\u062d\u0628\u0627 \u202eright to left\u202c",
                "a  wide   gap",
                "=?UTF-8?Q?=0D=0ABcc:_victim@example.com?=",
                "J\u00f6rg =?UTF-8?B?QmNjOg==?= [WS-1]",
                "300 gaps",
                "1,200 letters",
                "1,200 emoji",
            })
    void aSubjectArrivesAsItWasWritten(String text) throws Exception {
        var subject =
                switch (text) {
                    case "300 gaps" -> "x" + " ".repeat(300) + "y";
                    case "1,200 letters" -> "x".repeat(1200);
                    case "1,200 emoji" -> "\ud83d\ude80".repeat(1200);
                    default -> text;
                };

        assertThat(parsed(mail(subject, "text")).getSubject()).isEqualTo(subject);
        travelsEverywhere(mail(subject, "text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\r\n ", "\u0085", "\u2028", "\r\n\r\n", "\t", "\u0000"})
    void aSubjectIsOneLineAndNoOtherHeader(String lineBreak) throws Exception {
        var mail = parsed(mail("Hello" + lineBreak + "Bcc: victim@example.com" + lineBreak, "text"));

        assertThat(mail.getSubject().replaceAll(" +", " ")).isEqualTo("Hello Bcc: victim@example.com");
        assertThat(headers(mail)).doesNotContain("Bcc");
        assertThat(bodies(mail)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "anna@example.net\r\nBcc: victim@example.com",
                "anna@example.net\nBcc: victim@example.com",
                "\"a\r\n b\"@example.net",
                "\"a\r\nBcc: victim@example.com\" <anna@example.net>",
                "anna@example.net\r\n",
                "anna@example.net, victim@example.com",
                "j\u00f6rg@example.net",
            })
    void whatIsNoSingleAddressStopsTheMail(String address) {
        for (var message : List.of(
                new EmailMessage(address, ANNA, null, "s", "t", "h"),
                new EmailMessage(PORTAL, address, null, "s", "t", "h"),
                new EmailMessage(PORTAL, ANNA, address, "s", "t", "h"))) {
            assertThatThrownBy(() -> MimeMail.of(message)).isInstanceOf(AddressException.class);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "help@example.com")
    void answersGoToTheSenderIfNobodyElseIsNamed(@Nullable String replyTo) throws Exception {
        var header =
                parsed(new EmailMessage(PORTAL, ANNA, replyTo, "s", "t", "h")).getHeader("Reply-To", null);

        assertThat(header).isEqualTo(replyTo);
    }

    /** No relay needs to change a mail on its way. */
    private static void travelsEverywhere(EmailMessage message) throws Exception {
        var wire = new String(MimeMail.of(message), StandardCharsets.ISO_8859_1);

        assertThat(wire).matches("[ -~\\r\\n\\t]*+");
        assertThat(wire.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(wire.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(998));
    }

    private static EmailMessage mail(String subject, String text) {
        return new EmailMessage(PORTAL, ANNA, null, subject, text, "<p>" + text + "</p>");
    }

    private static MimeMessage parsed(EmailMessage message) throws MessagingException, IOException {
        return new MimeMessage(null, new ByteArrayInputStream(MimeMail.of(message)));
    }

    private static List<String> headers(MimeMessage mail) throws MessagingException {
        return Collections.list(mail.getAllHeaders()).stream()
                .map(Header::getName)
                .toList();
    }

    private static List<BodyPart> bodies(MimeMessage mail) throws MessagingException, IOException {
        var parts = (MimeMultipart) mail.getContent();
        return List.of(parts.getBodyPart(0), parts.getBodyPart(1));
    }
}
