package org.workspacesportal.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A mail as it travels: both bodies in one, short lines of ASCII, and a header that keeps machines from answering it. */
final class MimeMail {

    /** What SES takes for an address. Of line breaks in one the library allows some. */
    private static final Pattern ADDRESS = Pattern.compile("[ -~]{1,320}");

    private static final Pattern NOT_IN_A_LINE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

    /** Far below the longest line of a mail (998), as the library folds a header between its words only. */
    private static final int LONG = 500;

    /** As many characters as fit into an encoded word, whichever they are. */
    private static final Pattern PIECE = Pattern.compile(".{1,11}");

    static {
        // For each part of a mail the library asks for its own implementation, which is looked for in every jar unless
        // it is named.
        System.setProperty(
                StreamProvider.class.getName(),
                StreamProvider.provider().getClass().getName());
    }

    private MimeMail() {}

    /**
     * The octets to send. They have no Message-ID: SES gives one, over ours if there was one.
     *
     * @throws MessagingException when an address is none
     */
    static byte[] of(EmailMessage message) throws MessagingException, IOException {
        var mail = new MimeMessage((Session) null);
        mail.setFrom(address(message.from()));
        mail.setRecipient(RecipientType.TO, address(message.to()));
        if (message.replyTo() != null) {
            mail.setReplyTo(new InternetAddress[] {address(message.replyTo())});
        }
        mail.setHeader("Subject", header("Subject", message.subject()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setContent(new MimeMultipart("alternative", body(message.text(), "plain"), body(message.html(), "html")));
        mail.saveChanges();
        mail.removeHeader("Message-ID");
        var octets = new ByteArrayOutputStream();
        mail.writeTo(octets);
        return octets.toByteArray();
    }

    private static InternetAddress address(String text) throws AddressException {
        if (!ADDRESS.matcher(text).matches()) {
            throw new AddressException("Not 1 to 320 printable ASCII characters", text);
        }
        return new InternetAddress(text, true);
    }

    /** The header's value on the wire; the library would let pass what looks encoded, and a reader would decode it. */
    private static String header(String name, String text) throws IOException {
        var line = NOT_IN_A_LINE.matcher(text).replaceAll(" ").strip();
        return line.contains("=?") || line.length() > LONG
                ? inWords(line)
                : MimeUtility.fold(name.length() + 2, MimeUtility.encodeText(line, UTF_8.name(), null));
    }

    private static String inWords(String line) {
        return PIECE.matcher(line)
                .results()
                .map(piece -> Base64.getEncoder().encodeToString(piece.group().getBytes(UTF_8)))
                .map(octets -> "=?UTF-8?B?" + octets + "?=")
                .collect(Collectors.joining("\r\n "));
    }

    private static MimeBodyPart body(String text, String subtype) throws MessagingException {
        var body = new MimeBodyPart();
        body.setText(LINE_END.matcher(text).replaceAll("\r\n"), UTF_8.name(), subtype);
        body.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return body;
    }
}
