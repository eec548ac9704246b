package fr.procuration.web.http.connection;

import fr.procuration.web.http.connection.GuardMeasures.Reason;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Passes a request on when it is whole, and one at a time: the next one of a connection when the answer to the last is written.
 * A request that is longer than allowed, or malformed, passes at once to be refused.
 */
final class WholeRequests extends ChannelDuplexHandler {

    private static final int MOST_PIPELINED = 256;

    private final GuardMeasures measures;
    private final ArrivedRequests arrived;

    private boolean passing;
    private boolean streaming;
    private boolean answering;
    private boolean last;
    private boolean readWanted;

    WholeRequests(long longest, GuardMeasures measures) {
        this.measures = measures;
        this.arrived = new ArrivedRequests(longest, measures);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (last || !context.channel().isActive() || !(message instanceof HttpObject part)) {
            ReferenceCountUtil.release(message);
        } else if (streaming) {
            streaming = !(part instanceof LastHttpContent);
            context.fireChannelRead(part);
        } else {
            arrived.add(part);
            if (arrived.ready() > MOST_PIPELINED) {
                measures.refused(Reason.PIPELINED_REQUESTS);
                context.close();
            } else {
                pass(context);
            }
        }
    }

    /** Not again from within: an answer can be written before all parts of its request are passed on. */
    private void pass(ChannelHandlerContext context) {
        if (passing) {
            return;
        }
        passing = true;
        while (arrived.ready() > 0 && !answering && !streaming && !last) {
            arrived.take();
            answering = true;
            HttpObject part;
            do {
                part = arrived.nextPart();
                if (part != null) {
                    context.fireChannelRead(part);
                }
            } while (part != null && !(part instanceof LastHttpContent));
            streaming = part == null;
        }
        passing = false;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.fireChannelReadComplete();
        inviteBody(context);
    }

    /** Says 100 (Continue), which nobody behind this handler can say before the body is there. */
    private void inviteBody(ChannelHandlerContext context) {
        if (!answering && arrived.awaitsInvitation()) {
            context.writeAndFlush(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response && !isInformational(response)) {
            last |= !HttpUtil.isKeepAlive(response);
        }
        if (message instanceof LastHttpContent && !isInformational(message)) {
            ChannelPromise written = promise.unvoid();
            written.addListener(done -> answered(context));
            context.write(message, written);
        } else {
            context.write(message, promise);
        }
    }

    private static boolean isInformational(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private void answered(ChannelHandlerContext context) {
        answering = false;
        if (last || !context.channel().isActive()) {
            arrived.release();
            return;
        }
        if (arrived.ready() > 0) {
            pass(context);
            context.fireChannelReadComplete();
        }
        inviteBody(context);
        if (readWanted && !isFull()) {
            readWanted = false;
            context.read();
        }
    }

    /** While a request waits for the answer to another, no more are read. */
    @Override
    public void read(ChannelHandlerContext context) {
        readWanted = isFull();
        if (!readWanted) {
            context.read();
        }
    }

    private boolean isFull() {
        return answering && arrived.ready() > 0;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        arrived.release();
        context.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        arrived.release();
    }
}
