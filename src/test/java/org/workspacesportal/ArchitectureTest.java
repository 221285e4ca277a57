package org.workspacesportal;

import static com.tngtech.archunit.base.DescribedPredicate.doNot;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.workspacesportal.aws.Workspaces;
import org.workspacesportal.diagram.BpmnPicture;
import org.workspacesportal.directory.DirectorySettings;
import org.workspacesportal.identity.People;
import org.workspacesportal.process.Models;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/** Who may know what. Rooms and classes are named by types that exist: a rule about a package that does not would pass and guard nothing. */
@AnalyzeClasses(packagesOf = WorkspacesPortal.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int LINES = 200;

    private static final DescribedPredicate<JavaClass> SDK = resideInAnyPackage(
                    packageOf(WorkSpacesClient.class, "software.amazon.awssdk") + "..")
            .as("types of the AWS SDK");
    private static final DescribedPredicate<JavaClass> CAMUNDA = resideInAnyPackage(
                    packageOf(ProcessEngine.class, "org.camunda.bpm") + "..")
            .as("types of Camunda");
    private static final DescribedPredicate<JavaClass> MODEL_API =
            resideInAnyPackage(packageOf(Bpmn.class, "org.camunda.bpm.model") + "..");

    private static final DescribedPredicate<JavaClass> NAMED_AS_STEPS =
            simpleNameEndingWith("Delegate").or(simpleNameEndingWith("Listener"));
    private static final DescribedPredicate<JavaClass> STEPS = assignableTo(JavaDelegate.class)
            .or(assignableTo(ExecutionListener.class))
            .or(assignableTo(TaskListener.class))
            .as("steps of a process");

    @ArchTest
    static final ArchRule ONLY_THE_DOOR_KNOWS_THE_SDK = noClasses()
            .that()
            .resideOutsideOfPackage(Workspaces.class.getPackageName())
            .should()
            .dependOnClassesThat(SDK);

    @ArchTest
    static final ArchRule FEW_KNOW_THE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackages(
                    Models.class.getPackageName(),
                    People.class.getPackageName(),
                    DirectorySettings.class.getPackageName(),
                    BpmnPicture.class.getPackageName(),
                    WorkspacesPortal.class.getPackageName() + ".engine",
                    WorkspacesPortal.class.getPackageName() + ".hardening",
                    WorkspacesPortal.class.getPackageName() + ".login")
            .and(doNot(NAMED_AS_STEPS))
            .should()
            .dependOnClassesThat(CAMUNDA);

    @ArchTest
    static final ArchRule THE_PICTURE_KNOWS_MODELS_BUT_NO_ENGINE = noClasses()
            .that()
            .resideInAPackage(BpmnPicture.class.getPackageName())
            .should()
            .dependOnClassesThat(CAMUNDA.and(doNot(MODEL_API)));

    @ArchTest
    static final ArchRule STEPS_SAY_SO = classes()
            .that(STEPS)
            .should()
            .haveSimpleNameEndingWith("Delegate")
            .orShould()
            .haveSimpleNameEndingWith("Listener");

    @ArchTest
    static final ArchRule STEPS_ARE_NOBODY_ELSES_BUSINESS =
            classes().that(NAMED_AS_STEPS).or(STEPS).should().bePackagePrivate();

    @ArchTest
    static final ArchRule THE_WEB_APPS_FIND_THEIR_LOGIN = classes()
            .that()
            .areAssignableTo(ContainerBasedAuthenticationProvider.class)
            .should()
            .bePublic()
            .because("Camunda's filter makes it by name");

    @ArchTest
    static void packagesSayWhatIsNull(JavaClasses ours) {
        var packages = ours.stream().map(JavaClass::getPackage).distinct().toList();

        assertThat(packages).hasSizeGreaterThan(10).allSatisfy(room -> assertThat(room.tryGetPackageInfo())
                .as("package-info of " + room.getName())
                .hasValueSatisfying(info -> assertThat(info.isAnnotatedWith(NullMarked.class))
                        .as("@NullMarked on " + room.getName())
                        .isTrue()));
    }

    @Test
    void noSourceFileIsTooLongToRead() throws IOException {
        List<Path> sources;
        try (var files = Files.walk(Path.of("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        var tooLong = sources.stream()
                .filter(file -> lines(file) > LINES)
                .map(file -> file + " has " + lines(file) + " lines")
                .toList();

        assertThat(sources).hasSizeGreaterThan(100);
        assertThat(tooLong).isEmpty();
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A package by one of the types in it, so that a rule cannot outlive what it is about. */
    private static String packageOf(Class<?> type, String name) {
        assertThat(type.getPackageName()).startsWith(name);
        return name;
    }
}
