package org.workspacesportal.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down whoever asks or decides more often than people do, whichever way they come. */
class CallLimits extends OncePerRequestFilter {

    private static final Pattern ASKING = Pattern.compile(
            "/requests/new|/api/requests|(?:/api)?/onboardings/[^/]+/submission|/desktops/[^/]+/changes/[^/]+|/api/desktops/[^/]+/changes|/(?:engine-rest|camunda/api/engine)/.*process-definition/.+/(?:start|submit-form)");
    private static final Pattern CHECKING = Pattern.compile("/requests/new/(?:check|change)|(?:/api)?/onboardings");
    private static final Pattern DECIDING = Pattern.compile(
            "/approvals(?:/.+)?|/api/requests/[^/]+/decision|(?:/api)?/onboardings/[^/]+/decision|/decisions/.+|/desktops/keep/.+|/(?:engine-rest|camunda/api/engine)/.*task/[^/]+/(?:complete|submit-form)");

    /** The form with which several requests are decided about at once; each counts. */
    private static final String SEVERAL = "/approvals";

    private final List<Limit> limits;

    CallLimits(LimitSettings settings) {
        this.limits = List.of(
                new Limit(
                        ASKING,
                        new Allowances(settings.asking().perPerson()),
                        new Allowances(settings.asking().perAddress())),
                new Limit(
                        CHECKING,
                        new Allowances(settings.checking().perPerson()),
                        new Allowances(settings.checking().perAddress())),
                new Limit(
                        DECIDING,
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

    private record Limit(Pattern paths, Allowances people, Allowances addresses) {

        void count(HttpServletRequest call) {
            var path = withoutEnd(DecodedPath.of(call));
            if (paths.matcher(path).matches()) {
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
