package org.workspacesportal.localaws;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Shows in demos the mails that real AWS would have delivered. */
@Controller
@ConditionalOnProperty(name = "portal.aws.mode", havingValue = "local", matchIfMissing = true)
class DemoMailboxController {

    private static final int SHOWN = 200;

    private final LocalAws aws;

    DemoMailboxController(LocalAws aws) {
        this.aws = aws;
    }

    /** A mail as {@code /api/demo/mails} tells of it; several recipients are joined by commas. */
    record DemoMail(
            String id,
            String to,
            String from,
            String subject,
            String text,
            String html,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant sentAt) {

        static DemoMail of(SentMail mail) {
            return new DemoMail(
                    mail.id(),
                    String.join(", ", mail.to()),
                    mail.from(),
                    mail.subject(),
                    mail.text(),
                    mail.html(),
                    mail.sentAt());
        }
    }

    @GetMapping(path = "/api/demo/mails", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<DemoMail> mails() {
        return aws.mails().stream().map(DemoMail::of).toList();
    }

    @GetMapping("/demo/mailbox")
    String mailbox(Model model) {
        var mails = aws.mails();
        model.addAttribute(
                "mails", mails.stream().limit(SHOWN).map(DemoMail::of).toList());
        model.addAttribute("older", Math.max(0, mails.size() - SHOWN));
        return "demo/mailbox";
    }

    @GetMapping("/demo/mailbox/{id}")
    ResponseEntity<String> mail(@PathVariable String id) {
        return aws.mails().stream()
                .filter(mail -> mail.id().equals(id))
                .findFirst()
                .map(mail -> MailFrame.around(mail.html()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
