package org.workspacesportal.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.language.Language;
import org.workspacesportal.mail.MailKind;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalTest;

@PortalTest
class MailPreviewsTest {

    @Autowired
    PortalClient portal;

    @ParameterizedTest
    @EnumSource
    void eachMailCanBeReadInEachLanguage(MailKind kind) {
        for (var language : List.of(Language.EN, Language.DE)) {
            var path =
                    "/demo/previews/" + kind.title() + "/" + language.locale().getLanguage();

            var mail = portal.stranger().get(path);

            assertThat(mail.status()).as(path).isEqualTo(200);
            assertThat(mail.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
            assertThat(mail.body())
                    .contains("lang=\"" + language.locale().getLanguage() + "\"", "-000000")
                    .contains(language == Language.DE ? "Guten Tag" : "Hello")
                    .doesNotContain("null", "??", "<img", "<script", "[(");
        }
    }

    @Test
    void allOfThemStandOnOnePage() {
        var page = portal.stranger().get("/demo/previews").body();

        assertThat(page.split("<article", -1)).hasSize(1 + MailKind.values().length * Language.values().length);
        assertThat(page)
                .contains("Your desktop is ready", "Ihr Desktop ist bereit", "WSpdx+ABC123")
                .doesNotContain("null", "[(");
        assertThat(portal.stranger().get("/demo/mailbox").body()).contains("/demo/previews");
    }

    @Test
    void whatThereIsNotIsNotFound() {
        assertThat(portal.stranger().get("/demo/previews/ready/fr").status()).isEqualTo(404);
        assertThat(portal.stranger().get("/demo/previews/other/en").status()).isEqualTo(404);
    }
}
