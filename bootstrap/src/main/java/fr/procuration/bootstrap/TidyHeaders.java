package fr.procuration.bootstrap;

import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.server.util.ProxyHeaderParser;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import java.util.List;

/** Takes away headers over which the server would stumble, and lets no connection live on after what cannot be decoded. */
final class TidyHeaders extends ChannelInboundHandlerAdapter {

    private static final List<String> OF_PROXIES =
            List.of("Forwarded", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-For");

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        if (part instanceof HttpRequest request) {
            tidy(request);
        }
        context.fireChannelRead(part);
    }

    private static void tidy(HttpRequest request) {
        HttpHeaders headers = request.headers();
        if (request.decoderResult().isFailure()) {
            // The decoder reads nothing more: whoever sent another request would wait for ever.
            headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        // Answers are in French and in UTF-8, whatever is wanted; the server would read it, and fail if it is only
        // commas.
        headers.remove(HttpHeaderNames.ACCEPT_LANGUAGE);
        headers.remove(HttpHeaderNames.ACCEPT_CHARSET);
        if (!isReadable(headers)) {
            OF_PROXIES.forEach(headers::remove);
        }
    }

    /** As the server reads it, for which every port is a number. */
    private static boolean isReadable(HttpHeaders headers) {
        MutableHttpRequest<?> request = io.micronaut.http.HttpRequest.GET("/");
        OF_PROXIES.forEach(name -> headers.getAll(name).forEach(value -> request.header(name, value)));
        try {
            new ProxyHeaderParser(request);
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }
}
