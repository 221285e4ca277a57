package org.workspacesportal.localaws;

import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** SES as its clients speak to it: a form in, XML out. */
final class MailService {

    private static final double DAILY_QUOTA = 50_000;
    private static final String NAMESPACE = "http://ses.amazonaws.com/doc/2010-12-01/";

    private final Mailbox mailbox;
    private final LocalAwsSettings settings;
    private final Clock clock;
    private final TokenBucket quotaCalls;
    private final TokenBucket verificationCalls;
    private final Map<String, Function<Form, String>> operations = Map.of(
            "SendEmail", this::sendEmail,
            "SendRawEmail", this::sendRawEmail,
            "GetSendQuota", this::sendQuota,
            "GetIdentityVerificationAttributes", this::verificationAttributes,
            "GetAccountSendingEnabled", form -> element("Enabled", "true"));

    MailService(Mailbox mailbox, LocalAwsSettings settings, Clock clock) {
        this.mailbox = mailbox;
        this.settings = settings;
        this.clock = clock;
        this.quotaCalls = new TokenBucket(1, 1, clock.instant());
        this.verificationCalls = new TokenBucket(1, 1, clock.instant());
    }

    Answer answer(Caller caller, byte[] body) {
        try {
            if (caller.isAnonymous()) {
                throw CallRefused.withStatus(
                        403, "MissingAuthenticationToken", "Request is missing Authentication Token");
            }
            var form = Form.parse(body);
            var action = form.valueOrEmpty("Action");
            var operation = operations.get(action);
            if (operation == null) {
                throw CallRefused.because(
                        "InvalidAction", "Could not find operation " + action + " for version 2010-12-01");
            }
            refuse(caller, action);
            var result = "<" + action + "Result>" + operation.apply(form) + "</" + action + "Result>";
            return Answer.xml(
                    200,
                    "<" + action + "Response xmlns=\"" + NAMESPACE + "\">" + result + "<ResponseMetadata>" + requestId()
                            + "</ResponseMetadata></" + action + "Response>");
        } catch (CallRefused refused) {
            return refusal(refused);
        }
    }

    private static void refuse(Caller caller, String action) {
        if (caller.isStranger()) {
            throw CallRefused.withStatus(
                    403, "InvalidClientTokenId", "The security token included in the request is invalid.");
        }
        if (caller.mayNot(action)) {
            throw CallRefused.withStatus(
                    403,
                    "AccessDenied",
                    "User `arn:aws:iam::111122223333:user/portal` is not authorized to perform `ses:" + action + "`");
        }
    }

    static Answer refusal(CallRefused refused) {
        var type = refused.status() < 500 ? "Sender" : "Receiver";
        return Answer.xml(
                refused.status(),
                "<ErrorResponse xmlns=\"" + NAMESPACE + "\"><Error>" + element("Type", type)
                        + element("Code", refused.code()) + element("Message", refused.sentence()) + "</Error>"
                        + requestId() + "</ErrorResponse>");
    }

    private String sendEmail(Form form) {
        var from = form.required("Source");
        var subject = form.required("Message.Subject.Data");
        var text = form.valueOrEmpty("Message.Body.Text.Data");
        var html = form.valueOrEmpty("Message.Body.Html.Data");
        if (form.value("Message.Body.Text.Data") == null) {
            form.required("Message.Body.Html.Data");
        }
        refuseConfigurationSet(form);
        refuseTooLarge((long) text.length() + html.length());
        var to = Stream.of("ToAddresses", "CcAddresses", "BccAddresses")
                .flatMap(kind -> form.list("Destination." + kind).stream())
                .toList();
        return sent(new Letter(to, from, form.list("ReplyToAddresses"), subject, text, html, Map.of()));
    }

    private String sendRawEmail(Form form) {
        var octets = octets(form.required("RawMessage.Data"));
        refuseConfigurationSet(form);
        refuseTooLarge(octets.length);
        return sent(RawMail.parse(octets).letter(form.value("Source"), form.list("Destinations")));
    }

    private String sent(Letter letter) {
        return element("MessageId", mailbox.send(letter).id());
    }

    private String sendQuota(Form form) {
        pass(quotaCalls);
        return element("Max24HourSend", Double.toString(DAILY_QUOTA))
                + element("MaxSendRate", Double.toString(settings.mailsPerSecond()))
                + element("SentLast24Hours", mailbox.sentLately() + ".0");
    }

    private String verificationAttributes(Form form) {
        pass(verificationCalls);
        var entries = form.list("Identities").stream()
                .filter(mailbox::isVerified)
                .map(identity -> "<entry>" + element("key", identity) + "<value>"
                        + element("VerificationStatus", "Success") + "</value></entry>")
                .toList();
        return "<VerificationAttributes>" + String.join("", entries) + "</VerificationAttributes>";
    }

    private void pass(TokenBucket calls) {
        if (!calls.take(clock.instant())) {
            throw CallRefused.because("Throttling", "Rate exceeded");
        }
    }

    private static byte[] octets(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw CallRefused.because("InvalidParameterValue", "RawMessage.Data is not base64.");
        }
    }

    private static void refuseConfigurationSet(Form form) {
        var name = form.value("ConfigurationSetName");
        if (name != null) {
            throw CallRefused.because(
                    "ConfigurationSetDoesNotExist", "Configuration set <" + name + "> does not exist.");
        }
    }

    private static void refuseTooLarge(long bytes) {
        var limit = 10 * 1024 * 1024;
        if (bytes > limit) {
            throw CallRefused.because(
                    "InvalidParameterValue", "Message length is more than " + limit + " bytes long: '" + bytes + "'.");
        }
    }

    private static String requestId() {
        return element("RequestId", UUID.randomUUID().toString());
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + escaped(text) + "</" + name + ">";
    }

    private static String escaped(String text) {
        // XML 1.0 has no way to write most control characters.
        return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
