package fr.procuration.persistence.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The ports of this machine. */
final class Ports {

    private Ports() {}

    /** Fails early, for on a port that is taken a server would be waited for in vain. Any port (0) is free. */
    static void requireFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            probe.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("port " + port + " is taken", e);
        }
    }
}
