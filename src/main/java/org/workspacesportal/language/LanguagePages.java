package org.workspacesportal.language;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.workspacesportal.request.InvalidInput;

/** Where people choose their language; it leads back to the page they came from. */
@Controller
class LanguagePages {

    /** What a page may be asked with that it shows again. */
    private static final Pattern KEPT = Pattern.compile("page=[0-9]{1,7}|again=WS-[0-9]{4}-[0-9]{6,12}");

    /** What a page of errors does not repeat: it has a token in it. */
    private static final Pattern LINK = Pattern.compile("/decisions/|/desktops/keep/");

    /** A path of ours and nothing else: no second slash, no backslash, no other host. */
    private static final Pattern OURS =
            Pattern.compile("/(?:[A-Za-z0-9-]+(?:/[A-Za-z0-9-]+)*/?)?(?:\\?(?:" + KEPT + "))?");

    private final PersonLanguages languages;
    private final LocaleResolver locales;

    LanguagePages(PersonLanguages languages, LocaleResolver locales) {
        this.languages = languages;
        this.locales = locales;
    }

    /** Tells every page how to come back to it: its own path, or the home page where it answers a form. */
    @ControllerAdvice(annotations = Controller.class)
    static class WayBack {

        @ModelAttribute("path")
        String path(HttpServletRequest call) {
            if (!HttpMethod.GET.matches(call.getMethod())) {
                return "/";
            }
            var failed = call.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            if (failed != null && LINK.matcher(failed.toString()).find()) {
                return "/";
            }
            var query = call.getQueryString();
            return (failed == null ? call.getRequestURI() : failed)
                    + (query != null && KEPT.matcher(query).matches() ? "?" + query : "");
        }
    }

    @PostMapping("/account/language")
    String choose(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "/") String back,
            Principal person,
            HttpServletRequest call,
            HttpServletResponse response) {
        var chosen = Stream.of(Language.values())
                .filter(known -> known.name().equals(language))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("language", "language", List.of(Language.values())));
        languages.choose(person.getName(), chosen);
        locales.setLocale(call, response, chosen.locale());
        return "redirect:" + (OURS.matcher(back).matches() ? back : "/");
    }
}
