package fr.procuration.web.desk;

import fr.procuration.domain.Agent;
import fr.procuration.web.pages.frame.Frames;
import fr.procuration.web.pages.frame.Screen;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** Shows the screens of the desk; the title says first what happened. */
@Singleton
public final class DeskScreens {

    private final Frames frames;
    private final CarriedPanel panels;

    DeskScreens(Frames frames, CarriedPanel panels) {
        this.panels = panels;
        this.frames = frames;
    }

    MutableHttpResponse<?> lookUp(HttpRequest<?> request, Agent agent, LookUpPage page) {
        String title = page.errors().isEmpty() ? "Recherche" : "Erreur – Recherche";
        return frames.page(request, "desk/recherche", screen(request, title, agent), page);
    }

    MutableHttpResponse<?> file(HttpRequest<?> request, Agent agent, FilePage page) {
        String title = page.verdict() == null
                ? "Erreur – Pièce d’identité"
                : page.verdict().title();
        return frames.page(request, "desk/fiche", screen(request, title, agent), carrying(page, agent));
    }

    private FilePage carrying(FilePage page, Agent agent) {
        MandatairePanel panel = page.panel();
        return panel == null || page.document() == null || page.carried() != null
                ? page
                : page.carrying(panel, panels.close(agent, page.nir(), panel));
    }

    MutableHttpResponse<?> end(HttpRequest<?> request, Agent agent, EndPage page) {
        return frames.page(request, "desk/dossier", screen(request, page.title(), agent), page);
    }

    /** A screen of the desk, with links to its other pages. */
    public static Screen screen(HttpRequest<?> request, String title, Agent agent) {
        Collection<String> roles = request.getUserPrincipal(Authentication.class)
                .map(Authentication::getRoles)
                .orElse(List.of());
        return Screen.ofDesk(title, agent, roles);
    }
}
