package fr.procuration.web.http.connection;

import io.micronaut.web.router.Router;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the router what a caller accepts in words that it understands. */
@Singleton
@Sharable
final class AcceptReader extends ChannelInboundHandlerAdapter {

    private final Provider<Router> router;
    private volatile @Nullable AcceptedTypes types;

    AcceptReader(Provider<Router> router) {
        this.router = router;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        if (part instanceof HttpRequest request) {
            HttpHeaders headers = request.headers();
            List<String> wishes = headers.getAll(HttpHeaderNames.ACCEPT);
            if (!wishes.isEmpty()) {
                types().of(wishes)
                        .ifPresentOrElse(
                                accepted -> headers.set(HttpHeaderNames.ACCEPT, accepted),
                                () -> headers.remove(HttpHeaderNames.ACCEPT));
            }
        }
        context.fireChannelRead(part);
    }

    private AcceptedTypes types() {
        AcceptedTypes known = types;
        if (known == null) {
            known = new AcceptedTypes(router.get()
                    .uriRoutes()
                    .filter(route -> !route.producesAll())
                    .flatMap(route -> route.getProduces().stream())
                    .map(type -> type.getName().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet()));
            types = known;
        }
        return known;
    }
}
