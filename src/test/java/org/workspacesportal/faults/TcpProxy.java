package org.workspacesportal.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Stands between a node and what it talks to, and does to the connections what networks do. */
final class TcpProxy implements AutoCloseable {

    private static final int LATENCY_MILLIS = 300;

    /** What the network does at present. */
    enum Mode {
        PASS,
        /** Every connection is reset, and no new one is taken. */
        CUT,
        /** Connections stay and are taken, and nothing gets through. */
        BLACK_HOLE,
        /** All that is said comes later. */
        LATENCY,
        /** A byte at a time. */
        DRIP
    }

    private final ServerSocket door;
    private final int target;
    private final Supplier<Wiretap> taps;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Mode mode = Mode.PASS;

    /**
     * Begins to listen.
     *
     * @param target the port on this machine behind it
     * @param taps makes what listens to a connection
     */
    TcpProxy(int target, Supplier<Wiretap> taps) {
        this.target = target;
        this.taps = taps;
        try {
            door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        thread("proxy-" + target, this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void set(Mode mode) {
        this.mode = mode;
        if (mode == Mode.CUT) {
            open.forEach(TcpProxy::reset);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException closed) {
                // The next one, if there is a next one.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        if (mode == Mode.CUT) {
            reset(client);
            return;
        }
        var server = new Socket(InetAddress.getLoopbackAddress(), target);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        open.add(client);
        open.add(server);
        var tap = taps.get();
        thread("proxy-to", () -> pump(client, server, tap::toServer));
        thread("proxy-from", () -> pump(server, client, tap::toClient));
    }

    private void pump(Socket from, Socket to, Ear ear) {
        try (from;
                to) {
            var bytes = new byte[8192];
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read; (read = in.read(bytes)) >= 0; ) {
                if (!ear.hear(bytes, read)) {
                    reset(from);
                    reset(to);
                    return;
                }
                handOn(bytes, read, out);
            }
        } catch (IOException | InterruptedException ended) {
            // So does the other direction.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void handOn(byte[] bytes, int length, OutputStream out) throws IOException, InterruptedException {
        while (mode == Mode.BLACK_HOLE) {
            Thread.sleep(20);
        }
        if (mode == Mode.LATENCY) {
            Thread.sleep(LATENCY_MILLIS);
        }
        for (var sent = 0; sent < length; ) {
            var drips = mode == Mode.DRIP;
            var some = drips ? 1 : length - sent;
            out.write(bytes, sent, some);
            out.flush();
            sent += some;
            if (drips) {
                Thread.sleep(5);
            }
        }
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException closed) {
            // That is what was to be.
        }
    }

    private static void thread(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException closed) {
            // That is what was to be.
        }
        open.forEach(TcpProxy::reset);
    }

    private interface Ear {
        boolean hear(byte[] bytes, int length);
    }
}
