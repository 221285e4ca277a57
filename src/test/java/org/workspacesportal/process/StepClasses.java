package org.workspacesportal.process;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.stereotype.Component;
import org.workspacesportal.WorkspacesPortal;
import org.workspacesportal.aws.Workspaces;

/** The classes behind the steps of the models: delegates and listeners, by the name of their bean or, for want of a bean, of their class. */
final class StepClasses {

    private static final String OURS = WorkspacesPortal.class.getPackageName();
    private static final Map<String, Class<?>> BY_BEAN_NAME = found();

    private StepClasses() {}

    static Map<String, Class<?>> byBeanName() {
        return BY_BEAN_NAME;
    }

    /** The names of the classes of the steps that are done outside. */
    static Set<String> outside() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(OutsideStep.class));
        return scanner.findCandidateComponents(OURS).stream()
                .map(found ->
                        classNamed(String.valueOf(found.getBeanClassName())).getSimpleName())
                .collect(Collectors.toSet());
    }

    /** Whether what a class is made of leads to AWS. */
    static boolean leaveTheMachine(Class<?> type) {
        return reach(type, new HashSet<>());
    }

    private static boolean reach(Class<?> type, Set<Class<?>> seen) {
        if (type.getPackage() == Workspaces.class.getPackage()) {
            return true;
        }
        return type.getName().startsWith(OURS)
                && seen.add(type)
                && Arrays.stream(type.getDeclaredConstructors())
                        .flatMap(constructor -> Arrays.stream(constructor.getParameterTypes()))
                        .anyMatch(part -> reach(part, seen));
    }

    private static Map<String, Class<?>> found() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*(Delegate|Listener)")));
        Set.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
                .forEach(type -> scanner.addIncludeFilter(new AssignableTypeFilter(type)));
        // Tests have steps of their own.
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*Test\\$.*")));
        var beans = new SimpleBeanDefinitionRegistry();
        var steps = new TreeMap<String, Class<?>>();
        scanner.findCandidateComponents(OURS).forEach(found -> {
            var type = classNamed(String.valueOf(found.getBeanClassName()));
            var isBean = AnnotatedElementUtils.hasAnnotation(type, Component.class);
            var name = isBean ? new AnnotationBeanNameGenerator().generateBeanName(found, beans) : type.getName();
            steps.put(name, type);
        });
        return steps;
    }

    private static Class<?> classNamed(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
