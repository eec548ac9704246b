package fr.procuration.web.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the content of a screen in its frame. */
@Singleton
final class Frames {

    private final CsrfCookie csrf;

    Frames(CsrfCookie csrf) {
        this.csrf = csrf;
    }

    /** A screen without content of its own. */
    MutableHttpResponse<?> page(HttpRequest<?> request, String view, Screen screen) {
        return page(request, view, screen, null);
    }

    /** A screen. */
    MutableHttpResponse<?> page(HttpRequest<?> request, String view, Screen screen, @Nullable Object model) {
        return csrf.with(request, token -> {
            String person = screen.mandant() == null
                    ? null
                    : French.name(screen.mandant().identite());
            Frame frame = new Frame(screen.title(), screen.tab(), Channel.isKiosk(request), person, token);
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("frame", frame);
            if (model != null) {
                parameters.put("model", model);
            }
            return HttpResponse.ok(new ModelAndView<>(view, parameters)).contentType(MediaType.TEXT_HTML_TYPE);
        });
    }

    /** After a form: another screen, on the kiosk if one is there. */
    static MutableHttpResponse<?> seeOther(HttpRequest<?> request, String path) {
        UriBuilder target = UriBuilder.of(path);
        if (Channel.isKiosk(request)) {
            target.queryParam("canal", "bms");
        }
        return HttpResponse.seeOther(target.build());
    }
}
