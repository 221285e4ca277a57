package org.workspacesportal.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.workspacesportal.identity.OwnPassword;
import org.workspacesportal.identity.People;
import org.workspacesportal.limits.SentFields;
import org.workspacesportal.limits.TooManyCalls;
import org.workspacesportal.request.FieldError;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.Said;

/** Where people change their own password, if the portal keeps it. */
@Controller
@RequestMapping(PasswordPages.PATH)
class PasswordPages {

    static final String PATH = "/account/password";

    private static final String CURRENT = "currentPassword";
    private static final String NEW = "newPassword";
    private static final String REPEATED = "repeatedPassword";

    private final OwnPassword ownPassword;
    private final People people;
    private final LoginTries tries;
    private final SessionAuthenticationStrategy newSession = new SessionFixationProtectionStrategy();

    PasswordPages(OwnPassword ownPassword, People people, LoginTries tries) {
        this.ownPassword = ownPassword;
        this.people = people;
        this.tries = tries;
    }

    /** Tells every page whether to lead here. */
    @ControllerAdvice(annotations = Controller.class)
    static class Link {

        private final OwnPassword ownPassword;

        Link(OwnPassword ownPassword) {
            this.ownPassword = ownPassword;
        }

        /** Whether the person signed in by a password that is kept here. */
        @ModelAttribute("changesPassword")
        boolean changesPassword(@Nullable Principal person) {
            return person instanceof UsernamePasswordAuthenticationToken && ownPassword.isKeptHere();
        }
    }

    @GetMapping
    ModelAndView show(Principal person, @RequestParam(defaultValue = "false") boolean changed) {
        require(person);
        return page(Map.of(), changed);
    }

    @PostMapping
    ModelAndView change(
            @RequestParam MultiValueMap<String, String> sent,
            Principal person,
            HttpServletRequest request,
            HttpServletResponse response) {
        var login = require(person);
        try {
            change(SentFields.each(sent), person.getName(), request.getRemoteAddr());
        } catch (InvalidInput invalid) {
            var page = page(invalid.byField(), false);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        newSession.onAuthentication(login, request, response);
        return new ModelAndView("redirect:" + PATH + "?changed=true");
    }

    private void change(Map<String, String> form, String person, String address) {
        var errors = new ArrayList<FieldError>();
        var current = read(form, CURRENT, errors);
        var fresh = read(form, NEW, errors);
        var repeated = read(form, REPEATED, errors);
        if (errors.isEmpty() && !fresh.equals(repeated)) {
            errors.add(new FieldError(REPEATED, "password.repeated"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        try (var one = tries.begin(person, address)) {
            if (people.withPassword(person, current).isEmpty()) {
                one.wrong();
                throw new InvalidInput(CURRENT, "password.wrong");
            }
        }
        ownPassword.change(person, NEW, fresh);
    }

    private static String read(Map<String, String> form, String field, ArrayList<FieldError> errors) {
        var text = Optional.ofNullable(form.get(field)).orElse("");
        if (text.isEmpty()) {
            errors.add(new FieldError(field, "missing"));
        } else if (text.length() > EngineLogin.LONGEST) {
            errors.add(new FieldError(field, "at-most", EngineLogin.LONGEST));
        }
        return text;
    }

    private Authentication require(Principal person) {
        if (!(person instanceof UsernamePasswordAuthenticationToken login) || !ownPassword.isKeptHere()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return login;
    }

    @ExceptionHandler
    void refuse(TooManyCalls tooMany, HttpServletResponse response) throws IOException {
        tooMany.answer(response);
    }

    private static ModelAndView page(Map<String, Said> errors, boolean changed) {
        return new ModelAndView("account/password", Map.of("errors", errors, "changed", changed));
    }
}
