package fr.procuration.web.http.connection;

import fr.procuration.web.http.connection.GuardMeasures.Reason;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Passes a request on when it is whole, and one at a time: the next one of a connection when the answer to the last is written.
 * A request that is longer than allowed, or malformed, passes at once to be refused.
 */
final class WholeRequests extends ChannelDuplexHandler {

    private static final int MOST_PIPELINED = 256;

    private final long longest;
    private final GuardMeasures measures;
    private final Deque<HttpObject> held = new ArrayDeque<>();

    private @Nullable HttpRequest arriving;
    private long length;
    private int ready;
    private boolean continueExpected;
    private boolean passing;
    private boolean streaming;
    private boolean answering;
    private boolean last;
    private boolean readWanted;

    WholeRequests(long longest, GuardMeasures measures) {
        this.longest = longest;
        this.measures = measures;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (last || !context.channel().isActive() || !(message instanceof HttpObject part)) {
            ReferenceCountUtil.release(message);
        } else if (streaming) {
            streaming = !(part instanceof LastHttpContent);
            context.fireChannelRead(part);
        } else {
            hold(part);
            if (ready > MOST_PIPELINED) {
                measures.refused(Reason.PIPELINED_REQUESTS);
                context.close();
            } else {
                pass(context);
            }
        }
    }

    private void hold(HttpObject part) {
        held.add(part);
        if (part instanceof HttpRequest request) {
            arriving = request;
            length = isMalformed(request) ? 0 : HttpUtil.getContentLength(request, 0L);
            continueExpected = HttpUtil.is100ContinueExpected(request);
        } else if (part instanceof HttpContent content && arriving != null && !HttpUtil.isContentLengthSet(arriving)) {
            length += content.content().readableBytes();
        }
        if (part.decoderResult().isFailure()) {
            malformed(part.decoderResult());
        }
        if (arriving != null && (length > longest || part instanceof LastHttpContent || isMalformed(arriving))) {
            arriving = null;
            continueExpected = false;
            ready++;
        }
    }

    private void malformed(DecoderResult why) {
        measures.refused(Reason.MALFORMED);
        if (arriving != null) {
            arriving.setDecoderResult(why);
        }
    }

    private static boolean isMalformed(HttpRequest request) {
        return request.decoderResult().isFailure();
    }

    /** Not again from within: an answer can be written before all parts of its request are passed on. */
    private void pass(ChannelHandlerContext context) {
        if (passing) {
            return;
        }
        passing = true;
        while (ready > 0 && !answering && !streaming && !last) {
            ready--;
            answering = true;
            HttpObject part;
            do {
                part = held.poll();
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
        if (continueExpected && arriving != null && !answering) {
            continueExpected = false;
            arriving.headers().remove(HttpHeaderNames.EXPECT);
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
            release();
            return;
        }
        if (ready > 0) {
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
        return answering && ready > 0;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        release();
        context.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        release();
    }

    private void release() {
        held.forEach(ReferenceCountUtil::release);
        held.clear();
        ready = 0;
    }
}
