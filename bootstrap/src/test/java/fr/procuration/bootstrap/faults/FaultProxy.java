package fr.procuration.bootstrap.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before a server, and does to what passes whatever networks do. */
final class FaultProxy implements AutoCloseable {

    private final ServerSocket server;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile long delayMillis;
    private volatile boolean swallowing;
    private volatile boolean resetting;

    FaultProxy(int target) {
        this.target = target;
        try {
            this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Everything arrives this much later. */
    void delay(long millis) {
        delayMillis = millis;
    }

    /** Connections can be made, and nothing arrives any longer, on old ones neither; what was lost never comes. */
    void swallow(boolean on) {
        swallowing = on;
    }

    /** Connections are cut as soon as they are made, and those that there are. */
    void reset(boolean on) {
        resetting = on;
        cut();
    }

    private void cut() {
        open.forEach(FaultProxy::reset);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                serve(server.accept());
            } catch (IOException closed) {
                // This one is closed.
            }
        }
    }

    private void serve(Socket caller) {
        if (resetting) {
            reset(caller);
            return;
        }
        try {
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(caller);
            open.add(behind);
            Thread.ofVirtual().start(() -> pump(caller, behind));
            Thread.ofVirtual().start(() -> pump(behind, caller));
        } catch (IOException down) {
            reset(caller);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[16_384];
        try (from;
                to) {
            from.setTcpNoDelay(true);
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (delayMillis > 0) {
                    Thread.sleep(delayMillis);
                }
                if (!swallowing) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException | InterruptedException cut) {
            // The other side sees the end too.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    /** The peer is told "connection reset", and not that all was said. */
    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (SocketException alreadyClosed) {
            // That is what was wanted.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
