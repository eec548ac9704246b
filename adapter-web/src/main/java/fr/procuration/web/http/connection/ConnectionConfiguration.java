package fr.procuration.web.http.connection;

import fr.procuration.web.http.connection.WaitingConnections.Limits;
import io.micronaut.context.annotation.Value;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * What connections may take.
 *
 * @param requestDeadline until a request is whole
 * @param answerDeadline until an answer is read
 * @param unfinishedOfAddress unfinished requests of one address
 * @param unfinishedInAll unfinished requests in all
 * @param idleOfAddress connections of one address on which no request is under way
 * @param idleInAll connections on which no request is under way
 * @param proxyHeader where a proxy tells the address of the caller; empty if callers connect themselves
 * @param operatorsPort the port of management endpoints, zero if it is that of everybody
 */
@Singleton
record ConnectionConfiguration(
        @Value("${procuration.request-deadline:5s}") Duration requestDeadline,
        @Value("${procuration.answer-deadline:30s}") Duration answerDeadline,

        @Value("${procuration.unfinished-requests-per-address:50}")
        int unfinishedOfAddress,

        @Value("${procuration.unfinished-requests:1000}") int unfinishedInAll,

        @Value("${procuration.idle-connections-per-address:500}")
        int idleOfAddress,

        @Value("${procuration.idle-connections:2000}") int idleInAll,
        @Value("${micronaut.server.client-address-header:}") String proxyHeader,
        @Value("${endpoints.all.port:0}") int operatorsPort) {

    Limits unfinished() {
        return new Limits(unfinishedOfAddress, unfinishedInAll);
    }

    Limits idle() {
        return new Limits(idleOfAddress, idleInAll);
    }

    /** Whether the peer of a connection is the caller. */
    boolean knowsCallers() {
        return proxyHeader.isBlank();
    }

    boolean isOfOperators(Channel connection) {
        return operatorsPort > 0
                && connection.localAddress() instanceof InetSocketAddress here
                && here.getPort() == operatorsPort;
    }
}
