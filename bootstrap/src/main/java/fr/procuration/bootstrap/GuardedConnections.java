package fr.procuration.bootstrap;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Puts guards around the decoder of every connection: tidy headers, and a deadline for each request, because the server's own
 * time-out starts again with each byte.
 */
@Singleton
final class GuardedConnections implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private final Duration patience;

    GuardedConnections(@Property(name = "procuration.request-deadline") Duration patience) {
        this.patience = patience;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        NettyServerCustomizer.Registry registry = event.getBean();
        registry.register(new OnConnection(null));
        return registry;
    }

    /** Waits until the decoder of a connection stands. */
    private final class OnConnection implements NettyServerCustomizer {

        private final @Nullable Channel channel;

        OnConnection(@Nullable Channel channel) {
            this.channel = channel;
        }

        @Override
        public NettyServerCustomizer specializeForChannel(Channel connection, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new OnConnection(connection) : this;
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel != null) {
                ChannelPipeline pipeline = channel.pipeline();
                RequestDeadline deadline = new RequestDeadline(patience);
                String decoder = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
                pipeline.addBefore(decoder, "request-bytes", deadline.bytes());
                pipeline.addAfter(decoder, "request-messages", deadline.messages());
                pipeline.addAfter(decoder, "tidy-headers", new TidyHeaders());
            }
        }
    }
}
