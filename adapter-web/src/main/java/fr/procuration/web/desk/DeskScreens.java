package fr.procuration.web.desk;

import fr.procuration.domain.Agent;
import fr.procuration.web.http.FormToken;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.jte.HtmlJteViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Shows the screens of the desk in their frame. */
@Singleton
final class DeskScreens {

    private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");

    private final FormToken token;
    private final HtmlJteViewsRenderer<Map<String, Object>> renderer;

    DeskScreens(FormToken token, HtmlJteViewsRenderer<Map<String, Object>> renderer) {
        this.token = token;
        this.renderer = renderer;
    }

    MutableHttpResponse<?> search(HttpRequest<?> request, Agent agent, LookUpPage page) {
        String title = page.errors().all().isEmpty() ? "Recherche" : "Erreur – Recherche";
        return show(request, agent, "desk/recherche", title, page);
    }

    MutableHttpResponse<?> file(HttpRequest<?> request, Agent agent, FilePage page) {
        String title = page.verdict() == null
                ? "Erreur – Pièce d’identité"
                : page.verdict().title();
        return show(request, agent, "desk/fiche", title, page);
    }

    private MutableHttpResponse<?> show(HttpRequest<?> request, Agent agent, String view, String title, Object model) {
        return token.with(request, value -> {
            DeskFrame frame = new DeskFrame(title + " – Medialog+", agent.id(), agent.site(), value);
            return render(request, view, Map.of("frame", frame, "model", model));
        });
    }

    private MutableHttpResponse<?> render(HttpRequest<?> request, String view, Map<String, Object> parameters) {
        StringWriter text = new StringWriter();
        try {
            renderer.render(view, parameters, request).writeTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HttpResponse.ok(text.toString()).contentType(HTML);
    }
}
