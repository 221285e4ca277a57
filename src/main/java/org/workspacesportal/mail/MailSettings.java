package org.workspacesportal.mail;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How we write to people.
 *
 * @param from address the mails come from; verified with SES
 * @param replyTo address to which answers go, the help desk as a rule; none means the sender's
 */
@Validated
@ConfigurationProperties("portal.mail")
record MailSettings(
        @NotBlank @Email String from, @Nullable @Email String replyTo) {}
