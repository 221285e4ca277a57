package org.workspacesportal.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes the calls one node makes of AWS, and does to them what the script says. */
final class AwsGate implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "aws-gate");
        thread.setDaemon(true);
        return thread;
    });
    private final Node node;
    private final int endpoint;
    private final AwsScript script;
    private final AwsLedger ledger;
    private final Ambush ambush;

    AwsGate(Node node, int endpoint, AwsScript script, AwsLedger ledger, Ambush ambush) {
        this.node = node;
        this.endpoint = endpoint;
        this.script = script;
        this.ledger = ledger;
        this.ambush = ambush;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void take(HttpExchange exchange) throws IOException {
        var call = new AwsCall(exchange, endpoint, ledger, node.name());
        try {
            var said = call.said();
            if (ambush.met(node, Point.Where.AWS, Point.When.BEFORE, said)) {
                call.hangUp();
                return;
            }
            var fault = script.faultFor(said);
            if (fault != null) {
                fault.happenTo(call);
                return;
            }
            var answer = call.carryOut();
            if (ambush.met(node, Point.Where.AWS, Point.When.AFTER, said)) {
                call.hangUp();
                return;
            }
            call.answer(answer);
        } catch (IOException | RuntimeException failed) {
            // The node is gone, or AWS is.
            call.hangUp();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
