package fr.procuration.web.http.connection;

import fr.procuration.web.http.connection.GuardMeasures.Reason;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection on which a request is not whole in time, however steadily its bytes drip in; the first request counts from
 * the connection on. Until then the connection is one of those that wait. How long the answer takes does not count.
 */
final class RequestDeadline {

    private final Duration patience;
    private final WaitingConnections unfinished;
    private final GuardMeasures measures;
    private @Nullable ScheduledFuture<?> end;
    private boolean whole;

    RequestDeadline(Duration patience, WaitingConnections unfinished, GuardMeasures measures) {
        this.patience = patience;
        this.unfinished = unfinished;
        this.measures = measures;
    }

    /** Stands before the decoder, where every byte comes by. */
    ChannelInboundHandlerAdapter bytes() {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void channelActive(ChannelHandlerContext context) {
                start(context);
                context.fireChannelActive();
            }

            /** A request that is whole with these bytes waits for nothing. */
            @Override
            public void channelRead(ChannelHandlerContext context, Object bytes) {
                whole = false;
                context.fireChannelRead(bytes);
                if (!whole && context.channel().isActive()) {
                    start(context);
                }
            }

            @Override
            public void channelInactive(ChannelHandlerContext context) {
                cancel(context);
                context.fireChannelInactive();
            }
        };
    }

    /** Stands behind the decoder, where the parts of requests come by: the next can have come with the end of the last. */
    ChannelInboundHandlerAdapter messages() {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object part) {
                whole = part instanceof LastHttpContent;
                if (whole) {
                    cancel(context);
                }
                context.fireChannelRead(part);
            }
        };
    }

    private void start(ChannelHandlerContext context) {
        if (end == null) {
            end = context.executor().schedule(() -> expire(context), patience.toMillis(), TimeUnit.MILLISECONDS);
            unfinished.add(context.channel(), 1);
        }
    }

    private void expire(ChannelHandlerContext context) {
        measures.refused(Reason.REQUEST_TIMEOUT);
        context.close();
    }

    private void cancel(ChannelHandlerContext context) {
        if (end != null) {
            end.cancel(false);
            end = null;
            unfinished.remove(context.channel());
        }
    }
}
