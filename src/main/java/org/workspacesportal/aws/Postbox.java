package org.workspacesportal.aws;

import jakarta.mail.MessagingException;
import java.io.IOException;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ses.SesClient;

/** The one door to Amazon SES. */
@Component
public class Postbox {

    static final String OPERATION = "SendRawEmail";

    private final SesClient ses;
    private final Calls calls;

    Postbox(SesClient ses, AwsHealth health) {
        this.ses = ses;
        this.calls = health.mailCalls();
    }

    /**
     * Hands a mail to SES. SES has no token against repetition either: after {@link OutcomeUnknown} a second call may send a second mail.
     *
     * @return SES's id of the message
     */
    public String send(EmailMessage message) {
        var octets = written(message);
        return calls.make(OPERATION, () -> ses.sendRawEmail(request -> request.source(message.from())
                        .destinations(message.to())
                        .rawMessage(raw -> raw.data(octets)))
                .messageId());
    }

    private static SdkBytes written(EmailMessage message) {
        try {
            return SdkBytes.fromByteArray(MimeMail.of(message));
        } catch (MessagingException | IOException unwritable) {
            throw new CallNotMade(
                    "%s: the mail cannot be written, %s. It was not sent. See that portal.mail.from and the recipient's address are good, then increment the retries in Cockpit."
                            .formatted(OPERATION, unwritable.getMessage()),
                    unwritable);
        }
    }
}
