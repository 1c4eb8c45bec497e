package io.taskmanager.k8s.observability;

import io.taskmanager.local.part.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A network between two processes that can be made slow, or to lose every connection. */
final class Link implements AutoCloseable {
    private final int to;
    private final int port = Ports.free();
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean broken;

    Link(int to) {
        this.to = to;
        try {
            server = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return port;
    }

    /** From now on every answer takes longer. */
    void slow(Duration by) {
        delay = by;
    }

    /** From now on connections are accepted and closed as soon as something is asked. */
    void breakDown() {
        broken = true;
        open.forEach(Link::closeQuietly);
    }

    void heal() {
        delay = Duration.ZERO;
        broken = false;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(Link::closeQuietly);
    }

    private void accept() {
        try {
            while (true) {
                var client = server.accept();
                Thread.ofVirtual().start(() -> join(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void join(Socket client) {
        open.add(client);
        try (client;
                var origin = new Socket(InetAddress.getLoopbackAddress(), to)) {
            open.add(origin);
            client.setTcpNoDelay(true);
            origin.setTcpNoDelay(true);
            var there = Thread.ofVirtual().start(() -> copy(client, origin, false));
            copy(origin, client, true);
            there.join();
            open.remove(origin);
        } catch (IOException e) {
            // either side went away, as connections do
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private void copy(Socket from, Socket into, boolean answers) {
        var buffer = new byte[16 * 1024];
        try (from;
                into) {
            for (int n = from.getInputStream().read(buffer);
                    n >= 0 && !broken;
                    n = from.getInputStream().read(buffer)) {
                if (answers) {
                    LockSupport.parkNanos(delay.toNanos());
                }
                into.getOutputStream().write(buffer, 0, n);
            }
        } catch (IOException e) {
            // either side went away, as connections do
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }
}
