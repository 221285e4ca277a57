package org.workspacesportal.operations;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.workspacesportal.aws.AwsSurroundings;

/** Looks at all settings before anything is started, and refuses to go on when one of them is missing or unsafe. */
@Order(Ordered.LOWEST_PRECEDENCE)
public class StartCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static List<Rule> forDemo(Supplier<AwsSurroundings> aws) {
        return List.of(new DemoStaysOnThisMachine(aws));
    }

    static List<Rule> forProduction(Supplier<AwsSurroundings> aws) {
        return List.of(
                new DatabaseRule(),
                new PortalRule(),
                new CatalogueRule(),
                new AwsRule(aws),
                new EncryptionRule(),
                new SecretsRule(),
                new ExposureRule());
    }

    static List<Finding> findings(List<Rule> rules, ConfigurableEnvironment environment) {
        var settings = new Settings(environment);
        return rules.stream().flatMap(rule -> rule.check(settings)).toList();
    }

    /** Why the portal would not start with these settings, a sentence each; none where it would. */
    public static List<String> problems(ConfigurableEnvironment environment) {
        var rules = isProduction(environment) ? forProduction(AwsSurroundings::look) : forDemo(AwsSurroundings::look);
        return findings(rules, environment).stream().map(Finding::asText).toList();
    }

    private static boolean isProduction(ConfigurableEnvironment environment) {
        return environment.acceptsProfiles(Profiles.of("production"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        check(application.getEnvironment());
    }

    private static void check(ConfigurableEnvironment environment) {
        if (isProduction(environment)) {
            refuse(
                    findings(forProduction(AwsSurroundings::look), environment),
                    "Profile 'production' does not start, for what is missing or unsafe",
                    "Set all of them; docs/production.md tells how. Nothing has been started, no database has been touched.");
        } else {
            refuse(
                    findings(forDemo(AwsSurroundings::look), environment),
                    "This is the demo, whose passwords everybody knows, and it would not keep to this machine",
                    "Correct the settings, or start with profile 'production'.");
        }
    }

    private static void refuse(List<Finding> findings, String headline, String remedy) {
        if (!findings.isEmpty()) {
            throw new UnsafeStart(headline, findings, remedy);
        }
    }
}
