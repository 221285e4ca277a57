package org.workspacesportal.operations;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Settings that are safe unless somebody turns them off, and that nobody turns off in production. */
class ExposureRule implements Rule {

    private static final List<Guarded> GUARDED = List.of(
            guarded(
                    "server.servlet.session.cookie.secure",
                    "true|",
                    "lets browsers send the login over connections that are not encrypted"),
            guarded("server.servlet.session.cookie.http-only", "true|", "lets scripts read the login"),
            guarded("server.servlet.session.cookie.same-site", "lax|strict|", "lets pages of others use the login"),
            guarded(
                    "server.forward-headers-strategy",
                    "native|none|",
                    "believes everybody who says where a call comes from"),
            guarded(
                    "server.servlet.context-path",
                    "",
                    "breaks links and redirects, and browsers do not take the login's cookie"),
            new Guarded(
                    "server.tomcat.remoteip.internal-proxies",
                    ExposureRule::believesFewOnly,
                    "believes everybody who says where a call comes from"),
            new Guarded(
                    "server.tomcat.remoteip.trusted-proxies",
                    ExposureRule::believesFewOnly,
                    "believes everybody who says where a call comes from"),
            guarded("camunda.bpm.authorization.enabled", "true|", "lets everybody do everything in the engine"),
            guarded("camunda.bpm.admin-user.id", "", "makes an admin whose password nobody checks"),
            guarded("spring.h2.console.enabled", "false|", "opens a database console"),
            guarded("spring.mvc.log-request-details", "false|", "writes passwords into the log"),
            guarded("server.error.include-stacktrace", "never|", "shows the inside of the service to strangers"),
            guarded("server.error.include-exception", "false|", "shows the inside of the service to strangers"),
            guarded("server.error.include-path", "never|", "repeats decision links"),
            guarded("management.endpoints.web.base-path", "/actuator|", "takes the endpoints away from their guard"),
            guarded("management.server.base-path", "", "takes the endpoints away from their guard"),
            guarded("management.endpoint.heapdump.access", "none|", "hands out all there is in memory"),
            guarded("management.endpoint.heapdump.enabled", "false|", "hands out all there is in memory"),
            guarded("management.endpoint.shutdown.access", "none|", "lets a call end the service"),
            guarded("management.endpoint.shutdown.enabled", "false|", "lets a call end the service"),
            guarded("management.endpoint.env.show-values", "never|", "shows secrets"),
            guarded("management.endpoint.configprops.show-values", "never|", "shows secrets"),
            guarded("management.endpoint.quartz.show-values", "never|", "shows secrets"),
            guarded(
                    "management.endpoint.health.show-details",
                    "never|when-authorized|when_authorized|",
                    "tells strangers about the inside of the service"),
            guarded(
                    "management.endpoint.health.show-components",
                    "never|when-authorized|when_authorized|",
                    "tells strangers about the inside of the service"));

    /** Levels at which the web server quotes what it is sent, and HTTP clients what they send. */
    private static final Pattern CHATTY = Pattern.compile("debug|trace|all", Pattern.CASE_INSENSITIVE);

    private record Guarded(String setting, Predicate<String> isFine, String problem) {}

    @Override
    public Stream<Finding> check(Settings settings) {
        var turnedOff = GUARDED.stream()
                .filter(guarded -> !guarded.isFine().test(settings.text(guarded.setting())))
                .map(guarded -> new Finding(guarded.setting(), guarded.problem(), "Leave it out"));
        var chatty = settings.below(
                        "logging.level.org.apache.coyote",
                        "logging.level.org.apache.tomcat",
                        "logging.level.jdk.internal.httpclient",
                        "logging.level.software.amazon.awssdk.http",
                        "logging.level.sun.net.www")
                .filter(level -> CHATTY.matcher(settings.valueOf(level)).matches())
                .map(level -> new Finding(
                        level.getName().toString(),
                        "writes logins or other secrets into the log",
                        "Leave it out, or set it to info"));
        return Stream.concat(turnedOff, chatty);
    }

    /** An address that is kept for examples is nobody's proxy. */
    private static boolean believesFewOnly(String proxies) {
        try {
            return !Pattern.matches(proxies, "192.0.2.1");
        } catch (PatternSyntaxException unusable) {
            return false;
        }
    }

    private static Guarded guarded(String setting, String fine, String problem) {
        return new Guarded(
                setting, Pattern.compile(fine, Pattern.CASE_INSENSITIVE).asMatchPredicate(), problem);
    }
}
