package io.taskmanager.local.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine that nobody listens on. */
public final class Ports {
    private static final int HIGHEST = 65_535;
    private static final int FIRST = 20_000;
    private static final int LAST = 29_999;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /**
     * A free port, another one at each call. Below those that systems give to outgoing connections, so that none of these
     * takes it while its part is being started again.
     */
    public static int free() {
        int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
        while (taken(port) || !GIVEN.add(port)) {
            port = port == LAST ? FIRST : port + 1;
        }
        return port;
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
