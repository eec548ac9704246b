package fr.procuration.web.pages.frame;

import fr.procuration.web.caisse.Caisse;
import fr.procuration.web.http.FormToken;
import fr.procuration.web.http.RequestCanal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.views.jte.HtmlJteViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the content of a screen in its frame. */
@Singleton
public final class Frames {

    private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");

    private final FormToken csrf;
    private final Caisse caisse;
    private final HtmlJteViewsRenderer<Map<String, Object>> renderer;

    Frames(FormToken csrf, Caisse caisse, HtmlJteViewsRenderer<Map<String, Object>> renderer) {
        this.csrf = csrf;
        this.caisse = caisse;
        this.renderer = renderer;
    }

    /** A screen without content of its own. */
    public MutableHttpResponse<?> page(HttpRequest<?> request, String view, Screen screen) {
        return page(request, view, screen, null);
    }

    /**
     * A screen, rendered at once: a filter that answers in place of a controller shows it like any other. Only screens of
     * somebody have forms that need a token; the others leave no cookie.
     */
    public MutableHttpResponse<?> page(HttpRequest<?> request, String view, Screen screen, @Nullable Object model) {
        return screen.isOfSomebody() ? form(request, view, screen, model) : render(request, view, screen, null, model);
    }

    /** A screen with a form that needs a token. */
    public MutableHttpResponse<?> form(HttpRequest<?> request, String view, Screen screen, @Nullable Object model) {
        return csrf.with(request, token -> render(request, view, screen, token, model));
    }

    private MutableHttpResponse<?> render(
            HttpRequest<?> request, String view, Screen screen, @Nullable String token, @Nullable Object model) {
        StringWriter text = new StringWriter();
        try {
            renderer.render(view, parameters(request, screen, token, model), request)
                    .writeTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HttpResponse.ok(text.toString()).contentType(HTML);
    }

    private Map<String, Object> parameters(
            HttpRequest<?> request, Screen screen, @Nullable String token, @Nullable Object model) {
        boolean kiosk = RequestCanal.isKiosk(request) && !screen.desk();
        Frame frame = new Frame(screen, kiosk, token, caisse);
        return model == null ? Map.of("frame", frame) : Map.of("frame", frame, "model", model);
    }

    /** After a form: another screen, on the kiosk if one is there. */
    public static MutableHttpResponse<?> seeOther(HttpRequest<?> request, String path) {
        UriBuilder target = UriBuilder.of(path);
        if (RequestCanal.isKiosk(request)) {
            target.queryParam(RequestCanal.PARAMETER, RequestCanal.KIOSK);
        }
        return HttpResponse.seeOther(target.build());
    }
}
