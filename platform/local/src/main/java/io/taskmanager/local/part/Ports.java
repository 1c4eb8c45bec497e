package io.taskmanager.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of this machine that nobody listens on. */
public final class Ports {
    private static final int HIGHEST = 65_535;

    private Ports() {}

    /** A port the system picked. It is free now; nothing holds it until its part listens. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freeFrom(int port) {
        int candidate = port;
        while (taken(candidate)) {
            if (++candidate > HIGHEST) {
                throw new IllegalStateException("No free port from " + port);
            }
        }
        return candidate;
    }

    public static boolean taken(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }
}
