package org.workspacesportal.aws;

import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.Content;

/** The one door to Amazon SES. */
@Component
public class Postbox {

    private final SesClient ses;

    Postbox(SesClient ses) {
        this.ses = ses;
    }

    /**
     * Hands a mail to SES. SES has no token against repetition either: after {@link OutcomeUnknown} a second call may send a second mail.
     *
     * @return SES's id of the message
     */
    public String send(EmailMessage message) {
        try {
            return ses.sendEmail(request -> {
                        request.source(message.from())
                                .destination(destination -> destination.toAddresses(message.to()))
                                .message(content -> content.subject(utf8(message.subject()))
                                        .body(body ->
                                                body.text(utf8(message.text())).html(utf8(message.html()))));
                        if (message.replyTo() != null) {
                            request.replyToAddresses(message.replyTo());
                        }
                    })
                    .messageId();
        } catch (SdkException failure) {
            throw FailedCall.of("SendEmail", failure);
        }
    }

    private static Content utf8(String text) {
        return Content.builder().data(text).charset("UTF-8").build();
    }
}
