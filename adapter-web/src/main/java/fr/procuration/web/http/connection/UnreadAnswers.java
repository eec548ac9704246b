package fr.procuration.web.http.connection;

import fr.procuration.web.http.connection.GuardMeasures.Reason;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose answer is not read in time, and bounds what all such answers keep in memory. A connection that has
 * been answered is idle until its next request.
 */
final class UnreadAnswers extends ChannelDuplexHandler {

    /** What a streamed answer keeps at most: Netty's mark for "not writable". */
    private static final int STREAMED = 64 * 1024;

    private final Duration patience;
    private final WaitingConnections unread;
    private final WaitingConnections idle;
    private final GuardMeasures measures;
    private @Nullable ScheduledFuture<?> end;

    UnreadAnswers(Duration patience, WaitingConnections unread, WaitingConnections idle, GuardMeasures measures) {
        this.patience = patience;
        this.unread = unread;
        this.idle = idle;
        this.measures = measures;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        if (part instanceof HttpRequest) {
            idle.remove(context.channel());
        }
        context.fireChannelRead(part);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse) {
            begin(
                    context,
                    message instanceof FullHttpResponse full ? full.content().readableBytes() : STREAMED);
        }
        if (message instanceof LastHttpContent) {
            ChannelPromise written = promise.unvoid();
            written.addListener(done -> end(context));
            context.write(message, written);
            idle.add(context.channel(), 1);
        } else {
            context.write(message, promise);
        }
    }

    private void begin(ChannelHandlerContext context, int bytes) {
        if (end == null) {
            end = context.executor().schedule(() -> expire(context), patience.toMillis(), TimeUnit.MILLISECONDS);
            unread.add(context.channel(), bytes);
        }
    }

    private void expire(ChannelHandlerContext context) {
        measures.refused(Reason.ANSWER_TIMEOUT);
        context.close();
    }

    private void end(ChannelHandlerContext context) {
        if (end != null) {
            end.cancel(false);
            end = null;
            unread.remove(context.channel());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end(context);
        idle.remove(context.channel());
        context.fireChannelInactive();
    }
}
