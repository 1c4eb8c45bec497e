package io.taskmanager.local;

import io.taskmanager.local.part.PortHolder;
import io.taskmanager.local.part.Ports;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** The one port a person types: as asked or not at all; 8080, or the next free one, when nothing was asked. */
final class GatewayPort {
    private static final int USUAL = 8080;

    private GatewayPort() {}

    static int choose(@Nullable Integer asked, PrintWriter out) {
        if (asked != null) {
            if (Ports.taken(asked)) {
                throw new StartRefused("Port %d is taken by %s. Stop that, or give --port another one."
                        .formatted(asked, PortHolder.describe(asked)));
            }
            return asked;
        }
        int port = Ports.freeFrom(USUAL);
        if (port != USUAL) {
            out.printf("Port %d is taken by %s: using %d.%n", USUAL, PortHolder.describe(USUAL), port);
        }
        return port;
    }
}
