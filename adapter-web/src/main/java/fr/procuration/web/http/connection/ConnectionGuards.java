package fr.procuration.web.http.connection;

import fr.procuration.web.http.connection.GuardMeasures.Level;
import fr.procuration.web.http.connection.GuardMeasures.Reason;
import fr.procuration.web.http.connection.WaitingConnections.Limits;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.CombinedChannelDuplexHandler;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.util.concurrent.Ticker;
import jakarta.inject.Singleton;

/** The guards of connections, and the connections of all of them that wait. */
@Singleton
final class ConnectionGuards {

    private static final long MEGABYTE = 1 << 20;
    private static final Limits UNREAD = new Limits(8 * MEGABYTE, 32 * MEGABYTE);
    private static final Limits NONE = new Limits(Long.MAX_VALUE, Long.MAX_VALUE);

    private final ConnectionConfiguration configuration;
    private final NettyHttpServerConfiguration server;
    private final GuardMeasures measures;
    private final AcceptReader accept;
    private final WaitingConnections unfinished;
    private final WaitingConnections idle;
    private final WaitingConnections unread;
    private final WaitingConnections ofOperators = new WaitingConnections(NONE, Ticker.systemTicker(), () -> {});

    ConnectionGuards(
            ConnectionConfiguration configuration,
            NettyHttpServerConfiguration server,
            GuardMeasures measures,
            AcceptReader accept) {
        this.configuration = configuration;
        this.server = server;
        this.measures = measures;
        this.accept = accept;
        this.unfinished = waiting(configuration.unfinished(), Reason.UNFINISHED_REQUESTS);
        this.idle = waiting(configuration.idle(), Reason.IDLE_CONNECTIONS);
        this.unread = waiting(UNREAD, Reason.UNREAD_ANSWERS);
        measures.watch(Level.UNFINISHED_REQUESTS, unfinished::size);
        measures.watch(Level.IDLE_CONNECTIONS, idle::size);
    }

    private WaitingConnections waiting(Limits limits, Reason tooMany) {
        Limits known = configuration.knowsCallers() ? limits : new Limits(Long.MAX_VALUE, limits.inAll());
        return new WaitingConnections(known, Ticker.systemTicker(), () -> measures.refused(tooMany));
    }

    /** Around the decoder of a connection, which it replaces. */
    void guard(Channel connection) {
        boolean operators = configuration.isOfOperators(connection);
        RequestDeadline deadline =
                new RequestDeadline(configuration.requestDeadline(), operators ? ofOperators : unfinished, measures);
        String codec = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
        ChannelPipeline pipeline = connection.pipeline();
        pipeline.replace(
                codec,
                codec,
                new CombinedChannelDuplexHandler<>(new MessageFraming(decoding()), new HttpResponseEncoder()));
        pipeline.addBefore(codec, "request-bytes", deadline.bytes());
        pipeline.addAfter(
                codec,
                "unread-answers",
                new UnreadAnswers(
                        configuration.answerDeadline(),
                        operators ? ofOperators : unread,
                        operators ? ofOperators : idle,
                        measures));
        pipeline.addAfter(codec, "whole-requests", new WholeRequests(server.getMaxRequestSize(), measures));
        pipeline.addAfter(codec, "accept", accept);
        pipeline.addAfter(codec, "tidy-headers", new HeaderSanitizer(configuration.proxyHeader()));
        pipeline.addAfter(codec, "request-messages", deadline.messages());
    }

    private HttpDecoderConfig decoding() {
        return new HttpDecoderConfig()
                .setMaxInitialLineLength(server.getMaxInitialLineLength())
                .setMaxHeaderSize(server.getMaxHeaderSize())
                .setMaxChunkSize(server.getMaxChunkSize())
                .setInitialBufferSize(server.getInitialBufferSize());
    }
}
