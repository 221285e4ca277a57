package org.workspacesportal.localaws;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.xpath;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class DemoMailboxControllerTest {

    private final LocalAwsUnderTest aws = LocalAwsUnderTest.start();
    private final MockMvc web = MockMvcBuilders.standaloneSetup(new DemoMailboxController(aws.aws()))
            .setViewResolvers(templates())
            .build();

    @BeforeEach
    void sendTwoMails() {
        send(List.of("anna@example.net", "ben@example.net"), "First", "one", "<p>one</p>");
        aws.clock().move(Duration.ofMinutes(1));
        send(List.of("anna@example.net"), "<Second>", "two <b>", "<p>two</p>");
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void mails_are_told_as_json_newest_first() throws Exception {
        web.perform(get("/api/demo/mails"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/json"))
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[0].subject").value("<Second>"))
                .andExpect(jsonPath("$[0].text").value("two <b>"))
                .andExpect(jsonPath("$[0].html").value("<p>two</p>"))
                .andExpect(jsonPath("$[0].from").value("workspaces-portal@example.com"))
                .andExpect(jsonPath("$[0].sentAt").value("2026-03-02T09:01:00Z"))
                .andExpect(jsonPath("$[0].id").value(aws.aws().mails().get(0).id()))
                .andExpect(jsonPath("$[1].to").value("anna@example.net, ben@example.net"));
    }

    @Test
    void the_page_lists_mails_newest_first_as_text() throws Exception {
        web.perform(get("/demo/mailbox"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("two &lt;b&gt;")))
                .andExpect(content().string(not(containsString("<Second>"))))
                .andExpect(xpath("//article[1]//h2").string("<Second>"))
                .andExpect(xpath("//article[2]//h2").string("First"))
                .andExpect(xpath("//article[1]//time/@datetime").string("2026-03-02T09:01:00Z"))
                .andExpect(xpath("//article[1]//a/@href")
                        .string("/demo/mailbox/" + aws.aws().mails().get(0).id()));
    }

    @Test
    void an_address_that_stands_alone_can_be_followed() throws Exception {
        send(
                List.of("anna@example.net"),
                "Third",
                "Decide:\nhttp://127.0.0.1/decisions/a?b=1&c=\"d\"\n\nhttp://x y\n<http://z>",
                "");

        web.perform(get("/demo/mailbox"))
                .andExpect(xpath("//article[1]//pre//a").nodeCount(1))
                .andExpect(xpath("//article[1]//pre//a/@href").string("http://127.0.0.1/decisions/a?b=1&c=\"d\""))
                .andExpect(xpath("//article[1]//pre")
                        .string("Decide:\nhttp://127.0.0.1/decisions/a?b=1&c=\"d\"\n\nhttp://x y\n<http://z>\n"));
    }

    @Test
    void the_html_part_is_shown_in_a_sandbox() throws Exception {
        web.perform(get("/demo/mailbox/{id}", aws.aws().mails().get(1).id()))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/html"))
                .andExpect(content().string("<p>one</p>"))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        "sandbox allow-top-navigation-by-user-activation allow-popups"
                                                + " allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'"));
    }

    @Test
    void an_unknown_mail_is_not_found() throws Exception {
        web.perform(get("/demo/mailbox/{id}", "nothing")).andExpect(status().isNotFound());
    }

    private void send(List<String> to, String subject, String text, String html) {
        aws.ses().sendEmail(r -> r.source("workspaces-portal@example.com")
                .destination(d -> d.toAddresses(to))
                .message(m -> m.subject(s -> s.data(subject))
                        .body(b -> b.text(t -> t.data(text)).html(h -> h.data(html)))));
    }

    private static ThymeleafViewResolver templates() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/mail");
        messages.setDefaultEncoding("UTF-8");
        engine.setTemplateEngineMessageSource(messages);
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        return views;
    }
}
