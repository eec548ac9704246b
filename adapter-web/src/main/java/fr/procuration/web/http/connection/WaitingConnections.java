package fr.procuration.web.http.connection;

import io.netty.channel.Channel;
import io.netty.util.concurrent.Ticker;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Connections that keep something of the service without using it, in the order in which they began. Beyond a limit, by address
 * or in all, the one that has waited longest is closed: a caller who is only a little slow is the last to go. The limit of an
 * address closes none before its first second, so that many new connections do not close those of others behind the address.
 */
final class WaitingConnections {

    private static final long GRACE = TimeUnit.SECONDS.toNanos(1);

    private static final Queue NOBODY = new Queue();

    private final Limits limits;
    private final Ticker ticker;
    private final Runnable closed;
    private final Queue all = new Queue();
    private final Map<Object, Queue> byAddress = new HashMap<>();

    /** @param closed told of each connection that is closed */
    WaitingConnections(Limits limits, Ticker ticker, Runnable closed) {
        this.limits = limits;
        this.ticker = ticker;
        this.closed = closed;
    }

    /** How much may wait: of one address, and in all. */
    record Limits(long ofAddress, long inAll) {}

    /** On the event loop of the connection. */
    void add(Channel connection, long weight) {
        if (!connection.isOpen()) {
            return;
        }
        enter(connection, weight);
        for (Channel longest = tooMany(connection); longest != null; longest = tooMany(connection)) {
            closed.run();
            longest.close();
        }
    }

    private synchronized void enter(Channel connection, long weight) {
        remove(connection);
        Waiting waiting = new Waiting(weight, ticker.nanoTime());
        all.add(connection, waiting);
        byAddress.computeIfAbsent(address(connection), key -> new Queue()).add(connection, waiting);
    }

    private synchronized @Nullable Channel tooMany(Channel connection) {
        Queue neighbours = byAddress.getOrDefault(address(connection), NOBODY);
        boolean ofAddress = neighbours.weight > limits.ofAddress && ticker.nanoTime() - neighbours.since() >= GRACE;
        Channel longest = ofAddress ? neighbours.first() : all.weight > limits.inAll ? all.first() : null;
        if (longest != null) {
            remove(longest);
        }
        return longest;
    }

    synchronized void remove(Channel connection) {
        if (all.remove(connection)) {
            byAddress.computeIfPresent(address(connection), (key, queue) -> {
                queue.remove(connection);
                return queue.connections.isEmpty() ? null : queue;
            });
        }
    }

    synchronized int size() {
        return all.connections.size();
    }

    /** A network of IPv6 is given to a caller by 64 bits. */
    private static Object address(Channel connection) {
        InetAddress address = connection.remoteAddress() instanceof InetSocketAddress peer ? peer.getAddress() : null;
        if (address instanceof Inet6Address six) {
            return ByteBuffer.wrap(six.getAddress()).getLong();
        }
        return address == null ? "" : address;
    }

    /** How much waits, and since when. */
    private record Waiting(long weight, long since) {}

    /** In the order in which they began. */
    private static final class Queue {

        private final Map<Channel, Waiting> connections = new LinkedHashMap<>();
        private long weight;

        void add(Channel connection, Waiting waiting) {
            connections.put(connection, waiting);
            weight += waiting.weight;
        }

        boolean remove(Channel connection) {
            Waiting waiting = connections.remove(connection);
            weight -= waiting == null ? 0 : waiting.weight;
            return waiting != null;
        }

        long since() {
            return connections.values().iterator().next().since;
        }

        Channel first() {
            return connections.keySet().iterator().next();
        }
    }
}
