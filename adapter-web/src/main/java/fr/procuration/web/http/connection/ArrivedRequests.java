package fr.procuration.web.http.connection;

import fr.procuration.web.http.connection.GuardMeasures.Reason;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The parts of the requests of one connection in their order, and how many requests are ready to be passed on. */
final class ArrivedRequests {

    private final long longest;
    private final GuardMeasures measures;
    private final Deque<HttpObject> parts = new ArrayDeque<>();

    private @Nullable HttpRequest arriving;
    private long length;
    private int ready;
    private boolean continueExpected;

    ArrivedRequests(long longest, GuardMeasures measures) {
        this.longest = longest;
        this.measures = measures;
    }

    void add(HttpObject part) {
        parts.add(part);
        if (part instanceof HttpRequest request) {
            arriving = request;
            length = isMalformed(request) ? 0 : HttpUtil.getContentLength(request, 0L);
            continueExpected = HttpUtil.is100ContinueExpected(request);
        } else if (part instanceof HttpContent content && arriving != null && !HttpUtil.isContentLengthSet(arriving)) {
            length += content.content().readableBytes();
        }
        if (part.decoderResult().isFailure()) {
            measures.refused(Reason.MALFORMED);
            if (arriving != null) {
                arriving.setDecoderResult(part.decoderResult());
            }
        }
        if (arriving != null && (length > longest || part instanceof LastHttpContent || isMalformed(arriving))) {
            arriving = null;
            continueExpected = false;
            ready++;
        }
    }

    int ready() {
        return ready;
    }

    /** Takes the first request that is ready; its parts follow. */
    void take() {
        ready--;
    }

    /** The next part, null if no more have arrived. */
    @Nullable
    HttpObject nextPart() {
        return parts.poll();
    }

    /** Whether the sender of a body waits to be invited, said once. */
    boolean awaitsInvitation() {
        if (!continueExpected || arriving == null) {
            return false;
        }
        continueExpected = false;
        arriving.headers().remove(HttpHeaderNames.EXPECT);
        return true;
    }

    void release() {
        parts.forEach(ReferenceCountUtil::release);
        parts.clear();
        ready = 0;
    }

    private static boolean isMalformed(HttpRequest request) {
        return request.decoderResult().isFailure();
    }
}
