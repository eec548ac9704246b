package fr.procuration.bootstrap;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection on which a request is not complete in time, however steadily its bytes drip in. How long the answer
 * takes does not count.
 */
final class RequestDeadline {

    private final Duration patience;
    private @Nullable ScheduledFuture<?> end;

    RequestDeadline(Duration patience) {
        this.patience = patience;
    }

    /** Stands before the decoder, where every byte comes by. */
    ChannelInboundHandlerAdapter bytes() {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object bytes) {
                start(context);
                context.fireChannelRead(bytes);
            }

            @Override
            public void channelInactive(ChannelHandlerContext context) {
                cancel();
                context.fireChannelInactive();
            }
        };
    }

    /** Stands behind the decoder, where the parts of requests come by: the next can have come with the end of the last. */
    ChannelInboundHandlerAdapter messages() {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object part) {
                if (part instanceof HttpRequest) {
                    start(context);
                }
                if (part instanceof LastHttpContent) {
                    cancel();
                }
                context.fireChannelRead(part);
            }
        };
    }

    private void start(ChannelHandlerContext context) {
        if (end == null) {
            end = context.executor().schedule(() -> context.close(), patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void cancel() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }
}
