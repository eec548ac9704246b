package fr.procuration.web.http.connection;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Puts {@link ConnectionGuards} into the pipeline of every connection, once Micronaut has built it. */
@Singleton
final class GuardedConnections implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private final Provider<ConnectionGuards> guards;

    GuardedConnections(Provider<ConnectionGuards> guards) {
        this.guards = guards;
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
                guards.get().guard(channel);
            }
        }
    }
}
