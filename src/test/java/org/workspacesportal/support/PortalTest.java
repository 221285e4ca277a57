package org.workspacesportal.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.workspacesportal.aws.AwsConsole;

/** A test of the whole portal: real engine, real HTTP, the local AWS endpoint, H2 in memory. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@TestExecutionListeners(listeners = PortalUnderTest.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@Import({
    PortalClient.class,
    PortalPeople.class,
    AwsConsole.class,
    TakenPaths.class,
    Evidence.class,
    Probe.class,
    SessionEndsOnTheWay.class
})
public @interface PortalTest {}
