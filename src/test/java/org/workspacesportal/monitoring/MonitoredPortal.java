package org.workspacesportal.monitoring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.workspacesportal.support.PortalTest;

/** A test of a portal that monitoring reads; one of its own, in which nobody else counts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PortalTest
@AutoConfigureObservability(tracing = false)
@TestPropertySource(properties = "portal.monitoring.count-every=50ms")
@Import(Happenings.class)
@interface MonitoredPortal {}
