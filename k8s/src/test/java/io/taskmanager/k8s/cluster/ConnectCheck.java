package io.taskmanager.k8s.cluster;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;

/**
 * Runs inside a pod: tries to connect to each {@code host:port} it is given and prints what came of it. This one class
 * file is all there is on the pod's class path, so it uses nothing but the JDK and has no class beside it.
 */
final class ConnectCheck {
    private static final int PATIENCE_MILLIS = 2_000;

    private ConnectCheck() {}

    public static void main(String[] targets) throws InterruptedException {
        var checks = List.of(targets).stream()
                .map(target -> Thread.ofVirtual().start(() -> System.out.println(target + " " + check(target))))
                .toList();
        for (var check : checks) {
            check.join();
        }
    }

    private static String check(String target) {
        var colon = target.lastIndexOf(':');
        var address = new InetSocketAddress(target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)));
        try (var socket = new Socket()) {
            socket.connect(address, PATIENCE_MILLIS);
            return "open";
        } catch (SocketTimeoutException e) {
            return "silent";
        } catch (ConnectException e) {
            return "refused";
        } catch (IOException e) {
            return e.toString();
        }
    }
}
