package fr.procuration.web.http.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import java.util.List;

/**
 * Drops headers that the service does not use, and on some values of which Micronaut answers 500: the wishes for languages and
 * charsets (answers are in French and UTF-8), and all of proxies but the one that the operator has configured.
 */
public final class HeaderSanitizer extends ChannelInboundHandlerAdapter {

    private static final List<String> UNUSED = List.of(
            "Accept-Language",
            "Accept-Charset",
            "Forwarded",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-For");

    private final List<String> dropped;

    public HeaderSanitizer(String ofProxy) {
        this.dropped =
                UNUSED.stream().filter(name -> !name.equalsIgnoreCase(ofProxy)).toList();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        if (part instanceof HttpRequest request) {
            HttpHeaders headers = request.headers();
            dropped.forEach(headers::remove);
            if (request.decoderResult().isFailure()) {
                // The decoder reads nothing more on this connection.
                headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
        }
        context.fireChannelRead(part);
    }
}
