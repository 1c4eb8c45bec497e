package io.taskmanager.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** In place of a service: a real JVM with its two ports, ready at once. Packaged as a jar of this one class. */
public final class StandIn {

    private StandIn() {}

    public static void main(String... args) throws IOException {
        serve("HTTP_PORT", 201);
        serve("MANAGEMENT_PORT", 200);
    }

    private static void serve(String variable, int status) throws IOException {
        var address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(System.getenv(variable)));
        var server = HttpServer.create(address, 0);
        server.createContext("/", exchange -> answer(exchange, status));
        server.start();
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
