package io.taskmanager.local.part;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aTakenPortIsPassedOver() throws IOException {
        try (var taken = new ServerSocket(Ports.free(), 1, InetAddress.getLoopbackAddress())) {
            // When
            int port = Ports.freeFrom(taken.getLocalPort());

            // Then
            assertTrue(port > taken.getLocalPort());
            assertFalse(Ports.taken(port));
        }
    }

    @Test
    void noPortIsGivenTwice() {
        assertNotEquals(Ports.free(), Ports.free());
    }

    @Test
    void theHolderOfAPortIsNamed() throws IOException {
        try (var ours = new ServerSocket(Ports.free(), 1, InetAddress.getLoopbackAddress())) {
            // When
            var holder = PortHolder.describe(ours.getLocalPort());

            // Then
            assertTrue(
                    holder.startsWith("pid %d".formatted(ProcessHandle.current().pid())), holder);
        }
    }
}
