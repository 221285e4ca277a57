package org.workspacesportal.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.validation.FieldError;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.workspacesportal.operations.StartCheck;

/** The settings: what the start would be refused for, and what no room of the portal could use. */
class SettingsCheck implements Check {

    private static final String PORTAL = ClassUtils.getPackageName(SettingsCheck.class.getPackageName());

    private final ConfigurableEnvironment environment;

    SettingsCheck(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public String what() {
        return "settings";
    }

    @Override
    public List<Result> look() {
        var problems = new ArrayList<>(StartCheck.problems(environment));
        try (var validator = new LocalValidatorFactoryBean()) {
            validator.afterPropertiesSet();
            rooms().flatMap(settings -> problems(settings, validator)).forEach(problems::add);
        }
        return problems.isEmpty()
                ? List.of(Result.ok(what(), String.join(", ", profiles())))
                : problems.stream()
                        .map(problem -> Result.failed(what(), problem))
                        .toList();
    }

    private List<String> profiles() {
        var active = List.of(environment.getActiveProfiles());
        return active.isEmpty() ? List.of("demo") : active;
    }

    private static Stream<Class<?>> rooms() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scan.findCandidateComponents(PORTAL).stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), SettingsCheck.class.getClassLoader()));
    }

    private Stream<String> problems(Class<?> type, LocalValidatorFactoryBean validator) {
        var prefix = Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class))
                .value();
        try {
            // What nobody has set is not used, or has values of its own that are good.
            Binder.get(environment).bind(prefix, Bindable.of(type), new ValidationBindHandler(validator));
            return Stream.empty();
        } catch (BindException wrong) {
            return wrong.getCause() instanceof BindValidationException invalid
                    ? invalid.getValidationErrors().getAllErrors().stream()
                            .map(error -> prefix + (error instanceof FieldError field ? "." + field.getField() : "")
                                    + " " + error.getDefaultMessage())
                    : Stream.of(wrong.getName() + " is not something that could be read as "
                            + wrong.getTarget().getType().resolve(Object.class).getSimpleName());
        }
    }
}
