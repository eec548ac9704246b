package fr.procuration.persistence.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.net.SocketFactory;

/**
 * Sockets that one thread watches: a read that waits longer than its time-out ends, and the connection with it. With the
 * JDK's own time-out each read on a virtual thread wakes the scheduler's timer thread, two switches of threads for every
 * answer of the database. The driver makes one of these by its name, and uses the first method only.
 */
public final class WatchedSockets extends SocketFactory {

    static final int TICK_MILLIS = 50;

    private static final Set<WatchedSocket> OPEN = ConcurrentHashMap.newKeySet();

    /** How often open sockets were looked at, from 1 on. */
    private static final AtomicLong TICK = new AtomicLong(1);

    static {
        Thread.ofPlatform().name("database-reads").daemon().start(WatchedSockets::watch);
    }

    @Override
    public Socket createSocket() {
        WatchedSocket socket = new WatchedSocket(OPEN::remove);
        OPEN.add(socket);
        return socket;
    }

    static long tick() {
        return TICK.get();
    }

    private static void watch() {
        while (true) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS));
            long tick = TICK.incrementAndGet();
            OPEN.forEach(socket -> socket.endIfLate(tick));
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(InetAddress.getByName(host), port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        Socket socket = createSocket();
        socket.bind(new InetSocketAddress(local, localPort));
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }
}
