package org.workspacesportal.preview;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.workspacesportal.aws.EmailMessage;
import org.workspacesportal.language.Language;
import org.workspacesportal.localaws.MailFrame;
import org.workspacesportal.mail.MailKind;

/** A page of all mails, each as text and as HTML; only where no mail is sent to anybody. */
@Controller
@ConditionalOnProperty(name = "portal.aws.mode", havingValue = "local", matchIfMissing = true)
class PreviewPages {

    /**
     * A mail as it is shown.
     *
     * @param path where its HTML is
     */
    record Preview(Language language, String path, String subject, String text) {}

    private final SampleMails samples;

    PreviewPages(SampleMails samples) {
        this.samples = samples;
    }

    @GetMapping("/demo/previews")
    String previews(Model model) {
        model.addAttribute(
                "kinds", Stream.of(MailKind.values()).map(this::inEachLanguage).toList());
        return "demo/previews";
    }

    @GetMapping("/demo/previews/{kind}/{language}")
    ResponseEntity<String> preview(@PathVariable String kind, @PathVariable String language) {
        return Stream.of(MailKind.values())
                .flatMap(one -> Stream.of(Language.values())
                        .filter(spoken -> path(one, spoken).equals("/demo/previews/" + kind + "/" + language))
                        .map(spoken -> samples.write(one, spoken)))
                .findFirst()
                .map(mail -> MailFrame.around(mail.html()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private List<Preview> inEachLanguage(MailKind kind) {
        return Stream.of(Language.values())
                .map(language -> preview(kind, language, samples.write(kind, language)))
                .toList();
    }

    private static Preview preview(MailKind kind, Language language, EmailMessage mail) {
        return new Preview(language, path(kind, language), mail.subject(), mail.text());
    }

    private static String path(MailKind kind, Language language) {
        return "/demo/previews/" + kind.title() + "/" + language.locale().getLanguage();
    }
}
