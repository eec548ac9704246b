package fr.procuration.web.desk;

import fr.procuration.domain.Agent;
import fr.procuration.web.pages.frame.Frames;
import fr.procuration.web.pages.frame.Screen;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

/** Shows the screens of the desk; the title says first what happened. */
@Singleton
final class DeskScreens {

    private final Frames frames;

    DeskScreens(Frames frames) {
        this.frames = frames;
    }

    MutableHttpResponse<?> lookUp(HttpRequest<?> request, Agent agent, LookUpPage page) {
        String title = page.errors().isEmpty() ? "Recherche" : "Erreur – Recherche";
        return frames.page(request, "desk/recherche", Screen.ofDesk(title, agent), page);
    }

    MutableHttpResponse<?> file(HttpRequest<?> request, Agent agent, FilePage page) {
        String title = page.verdict() == null
                ? "Erreur – Pièce d’identité"
                : page.verdict().title();
        return frames.page(request, "desk/fiche", Screen.ofDesk(title, agent), page);
    }
}
