package fr.procuration.web.desk.agenda;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.web.desk.AppointmentRefusals;
import fr.procuration.web.desk.DeskScreens;
import fr.procuration.web.desk.VerdictBox;
import fr.procuration.web.pages.frame.Frames;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.function.Function;
import java.util.function.Supplier;

/** Shows the screens of the agenda; an agent whose site has none is told so. */
@Singleton
final class AgendaScreens {

    private final Frames frames;

    AgendaScreens(Frames frames) {
        this.frames = frames;
    }

    MutableHttpResponse<?> page(HttpRequest<?> request, Agent agent, String view, String title, Object model) {
        return frames.page(request, "desk/agenda/" + view, DeskScreens.screen(request, title, agent), model);
    }

    MutableHttpResponse<?> list(HttpRequest<?> request, Agent agent, AgendaPage page) {
        VerdictBox box = page.box();
        return page(request, agent, "liste", box == null ? page.title() : box.title(), page);
    }

    /** What was done, or in words on the same page why it was not. */
    MutableHttpResponse<?> shown(
            HttpRequest<?> request,
            Agent agent,
            Supplier<MutableHttpResponse<?>> answer,
            Function<VerdictBox, MutableHttpResponse<?>> refused) {
        return ifThereIsOne(request, agent, () -> {
            try {
                return answer.get();
            } catch (RefusedException no) {
                VerdictBox box = AppointmentRefusals.of(no.refusal()).orElseThrow(() -> no);
                return refused.apply(box).status(HttpStatus.CONFLICT);
            }
        });
    }

    MutableHttpResponse<?> ifThereIsOne(HttpRequest<?> request, Agent agent, Supplier<MutableHttpResponse<?>> answer) {
        try {
            return answer.get();
        } catch (RefusedException no) {
            if (no.refusal() instanceof Refusal.UnknownSite) {
                return page(request, agent, "aucun", "Aucun agenda", agent.site())
                        .status(HttpStatus.NOT_FOUND);
            }
            throw no;
        }
    }
}
