package org.workspacesportal.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down whoever asks or decides more often than people do, whichever way they come. */
class CallLimits extends OncePerRequestFilter {

    private static final Pattern ASKING = Pattern.compile(
            "/requests/new|/api/requests|(?:/api)?/onboardings/[^/]+/submission|/desktops/[^/]+/changes/[^/]+|/api/desktops/[^/]+/changes|/(?:engine-rest|camunda/api/engine)/.*process-definition/.+/(?:start|submit-form)");
    private static final Pattern CHECKING = Pattern.compile("/requests/new/(?:check|change)|(?:/api)?/onboardings");
    private static final Pattern DECIDING = Pattern.compile(
            "/approvals(?:/.+)?|/api/requests/[^/]+/decision|(?:/api)?/onboardings/[^/]+/decision|/decisions/.+|/desktops/keep/.+|/(?:engine-rest|camunda/api/engine)/.*task/[^/]+/(?:complete|submit-form)");

    /** Where a sheet is looked over and, with that parameter, submitted in the same call. */
    private static final String SHEET = "/api/onboardings";

    private static final String SUBMIT = "submit";

    /** The form with which several requests are decided about at once; each counts. */
    private static final String SEVERAL = "/approvals";

    private final List<Limit> limits;

    CallLimits(LimitSettings settings) {
        this.limits = List.of(
                new Limit(
                        CallLimits::asks,
                        new Allowances(settings.asking().perPerson()),
                        new Allowances(settings.asking().perAddress())),
                new Limit(
                        (path, call) -> CHECKING.matcher(path).matches(),
                        new Allowances(settings.checking().perPerson()),
                        new Allowances(settings.checking().perAddress())),
                new Limit(
                        (path, call) -> DECIDING.matcher(path).matches(),
                        new Allowances(settings.deciding().perPerson()),
                        new Allowances(settings.deciding().perAddress())));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest call) {
        return !call.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest call, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            limits.forEach(limit -> limit.count(call));
        } catch (TooManyCalls tooMany) {
            tooMany.answer(response);
            return;
        }
        chain.doFilter(call, response);
    }

    private static boolean asks(String path, HttpServletRequest call) {
        return ASKING.matcher(path).matches() || (path.equals(SHEET) && submits(call));
    }

    /** There are many words for yes; none of them is to go around the limit. */
    private static boolean submits(HttpServletRequest call) {
        var values = call.getParameterValues(SUBMIT);
        return values != null
                && Stream.of(values).anyMatch(value -> !value.isBlank() && !value.equalsIgnoreCase("false"));
    }

    private record Limit(BiPredicate<String, HttpServletRequest> covers, Allowances people, Allowances addresses) {

        void count(HttpServletRequest call) {
            var path = withoutEnd(DecodedPath.of(call));
            if (covers.test(path, call)) {
                var times = path.equals(SEVERAL) ? several(call) : 1;
                var person = call.getUserPrincipal();
                if (person != null) {
                    people.take(person.getName(), times);
                }
                addresses.take(CallerAddress.of(call.getRemoteAddr()), times);
            }
        }

        private static int several(HttpServletRequest call) {
            var numbers = call.getParameterValues("number");
            return numbers == null ? 1 : Math.max(1, numbers.length);
        }

        private static String withoutEnd(String path) {
            return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        }
    }
}
