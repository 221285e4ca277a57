package org.workspacesportal.mail;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.workspacesportal.aws.EmailMessage;
import org.workspacesportal.aws.Postbox;
import org.workspacesportal.identity.Person;
import org.workspacesportal.language.PersonLanguages;

/** Writes mails and hands them to the postbox. What people typed reaches a mail as text and nothing else. */
@Component
@EnableConfigurationProperties(MailSettings.class)
public class Mails {

    private final ITemplateEngine templates;
    private final Postbox postbox;
    private final MailSettings settings;
    private final PortalAddress portal;
    private final PersonLanguages languages;
    private final MailMetrics metrics;
    private final Recipients recipients;

    Mails(
            ITemplateEngine templates,
            Postbox postbox,
            MailSettings settings,
            PortalAddress portal,
            PersonLanguages languages,
            MailMetrics metrics,
            Recipients recipients) {
        this.templates = templates;
        this.postbox = postbox;
        this.settings = settings;
        this.portal = portal;
        this.languages = languages;
        this.metrics = metrics;
        this.recipients = recipients;
    }

    /**
     * Writes to a person.
     *
     * @param facts what the templates of this kind need
     * @throws NoMailAddress when nobody knows where to write to
     * @throws org.workspacesportal.aws.CallNotMade when the mail surely did not go out
     * @throws org.workspacesportal.aws.OutcomeUnknown when it may have
     */
    public void send(MailKind kind, Person recipient, Map<String, ?> facts) {
        metrics.count(kind, () -> {
            var mail = write(kind, recipient, languages.of(recipient.id()), facts);
            recipients.note(recipient.id(), mail.to());
            postbox.send(mail);
        });
    }

    /**
     * Writes the same in a language, and does not send it.
     *
     * @throws NoMailAddress when nobody knows where to write to
     */
    public EmailMessage write(MailKind kind, Person recipient, Locale language, Map<String, ?> facts) {
        var address = recipient.mail();
        if (address == null) {
            throw new NoMailAddress(recipient.id());
        }
        var context = context(kind, recipient, language, facts);
        var text = templates.process(kind.template() + ".txt", context);
        // The first line of the text is the subject; a subject has one line, whatever stands in the facts.
        var subject = text.lines().findFirst().orElse("").replaceFirst("^Subject: ", "");
        var body = text.substring(text.indexOf('\n') + 1).stripLeading();
        var html = templates.process(kind.template(), context);
        return new EmailMessage(settings.from(), address, settings.replyTo(), subject, body, html);
    }

    private Context context(MailKind kind, Person recipient, Locale language, Map<String, ?> facts) {
        var variables = new HashMap<String, @Nullable Object>(facts);
        variables.put("kind", kind.title());
        variables.put("recipient", recipient);
        variables.put("baseUrl", portal.of(""));
        variables.put("help", portal.help());
        variables.put("quote", new Quote());
        return new Context(language, variables);
    }
}
