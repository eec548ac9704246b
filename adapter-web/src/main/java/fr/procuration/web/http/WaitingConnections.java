package fr.procuration.web.http;

import io.netty.channel.Channel;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Connections that keep something of the service without using it, in the order in which they began. Beyond a limit, by address
 * or in all, the one that has waited longest is closed: a caller who is only a little slow is the last to go.
 */
final class WaitingConnections {

    private final Limits limits;
    private final Runnable closed;
    private final Queue all = new Queue();
    private final Map<Object, Queue> byAddress = new HashMap<>();

    /** @param closed told of each connection that is closed */
    WaitingConnections(Limits limits, Runnable closed) {
        this.limits = limits;
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
        all.add(connection, weight);
        byAddress.computeIfAbsent(address(connection), key -> new Queue()).add(connection, weight);
    }

    private synchronized @Nullable Channel tooMany(Channel connection) {
        Queue neighbours = byAddress.getOrDefault(address(connection), all);
        Channel longest = neighbours != all && neighbours.weight > limits.ofAddress
                ? neighbours.first()
                : all.weight > limits.inAll ? all.first() : null;
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

    /** What each weighs, and all together. */
    private static final class Queue {

        private final Map<Channel, Long> connections = new LinkedHashMap<>();
        private long weight;

        void add(Channel connection, long itsWeight) {
            connections.put(connection, itsWeight);
            weight += itsWeight;
        }

        boolean remove(Channel connection) {
            Long itsWeight = connections.remove(connection);
            weight -= itsWeight == null ? 0 : itsWeight;
            return itsWeight != null;
        }

        Channel first() {
            return connections.keySet().iterator().next();
        }
    }
}
