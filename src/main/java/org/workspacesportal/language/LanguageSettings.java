package org.workspacesportal.language;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the portal speaks.
 *
 * @param language in which it writes to people who have not signed in yet: {@code en} or {@code de}
 */
@Validated
@ConfigurationProperties("portal.mail")
record LanguageSettings(@DefaultValue("en") Language language) {}
