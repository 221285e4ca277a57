package org.workspacesportal.selfcheck;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The portal's look at everything around it, by {@code --portal.check}: no page is served, no job is done, nothing is written. */
public final class SelfCheck {

    private static final Set<String> ARGUMENTS = Set.of("--portal.check", "--portal.check=true");

    /** Longer than a call to AWS with its wait for a turn. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** In the order in which somebody would mend what they find. */
    private static final List<Class<? extends Check>> CHECKS = List.of(
            SettingsCheck.class,
            DatabaseCheck.class,
            DiskCheck.class,
            AwsCheck.class,
            PermissionsCheck.class,
            OffersCheck.class,
            SenderCheck.class,
            BaseUrlCheck.class,
            ManagersCheck.class,
            NeighboursCheck.class);

    private SelfCheck() {}

    /** Whether these program arguments ask for it. */
    public static boolean isWanted(String... arguments) {
        return Stream.of(arguments).anyMatch(ARGUMENTS::contains);
    }

    /**
     * Looks at everything, with the settings the portal would start with, and writes a table.
     *
     * @param out where the table goes
     * @return exit code: 0 when nothing failed, else 1
     */
    public static int run(PrintStream out, String... arguments) {
        List<Result> results;
        try (var context = start(arguments)) {
            results = results(context);
        } catch (RuntimeException unreadable) {
            results = List.of(Result.failed("settings", "cannot be read: " + Words.of(unreadable)));
        }
        out.println(Table.of(results));
        return results.stream().anyMatch(result -> result.verdict() == Verdict.FAILED) ? 1 : 0;
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        var application = new SpringApplication(
                Stream.concat(Stream.of(Surroundings.class), CHECKS.stream()).toArray(Class<?>[]::new));
        application.setWebApplicationType(WebApplicationType.NONE);
        // Each setting that is wrong is to be a line of its own, and not the end.
        application.setLazyInitialization(true);
        application.setInitializers(List.of());
        application.setRegisterShutdownHook(false);
        return application.run(Stream.concat(
                        Stream.of(arguments), Stream.of("--logging.threshold.console=off", "--logging.file.name="))
                .toArray(String[]::new));
    }

    private static List<Result> results(ApplicationContext context) {
        var checks = new ArrayList<Check>();
        for (var type : CHECKS) {
            try {
                checks.add(context.getBean(type));
            } catch (BeansException wrongSettings) {
                checks.add(
                        new Unmade(type.getSimpleName().replace("Check", "").toLowerCase(Locale.ROOT), wrongSettings));
            }
        }
        return new Round(LIMIT).make(checks);
    }

    /** Of what could not even be begun. */
    private record Unmade(String what, BeansException why) implements Check {

        @Override
        public List<Result> look() {
            return List.of(Result.failed(what, "could not be looked at: " + Words.of(why)));
        }
    }
}
