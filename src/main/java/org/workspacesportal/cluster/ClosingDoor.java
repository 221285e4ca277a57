package org.workspacesportal.cluster;

import java.time.Duration;
import java.util.stream.Stream;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets callers go in order: readiness is down already, and they are still served until whoever sends them has noticed; then no new connection is taken,
 * and each that is open ends with its next answer. A server that is just paused answers 503 to whoever has kept a connection.
 */
@Component
class ClosingDoor implements SmartLifecycle {

    /** For how long connections that are open and say nothing are waited for. */
    private static final Duration MOST = Duration.ofSeconds(2);

    private static final Duration LOOK = Duration.ofMillis(20);

    private final ServletWebServerApplicationContext portal;
    private final boolean isGraceful;
    private final Duration leaveAfter;
    private volatile boolean running;

    ClosingDoor(ServletWebServerApplicationContext portal, ServerProperties server, ClusterSettings settings) {
        this.portal = portal;
        this.isGraceful = server.getShutdown() == Shutdown.GRACEFUL;
        this.leaveAfter = settings.leaveAfter();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (isGraceful && portal.getWebServer() instanceof TomcatWebServer server) {
            try {
                Thread.sleep(leaveAfter.toMillis());
                close(server.getTomcat().getService().findConnectors());
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void close(Connector[] connectors) throws InterruptedException {
        for (var connector : connectors) {
            connector.getProtocolHandler().closeServerSocketGraceful();
        }
        var end = System.nanoTime() + MOST.toNanos();
        while (Stream.of(connectors).anyMatch(ClosingDoor::hasCallers) && System.nanoTime() < end) {
            Thread.sleep(LOOK.toMillis());
        }
    }

    private static boolean hasCallers(Connector connector) {
        return connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol
                && protocol.getConnectionCount() > 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the jobs, before the server. */
    @Override
    public int getPhase() {
        return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE + 1;
    }
}
