package fr.procuration.web.pages.contact;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.port.driving.ReadMessages;
import fr.procuration.port.driving.ViewProcurations;
import fr.procuration.web.pages.frame.Frames;
import fr.procuration.web.pages.frame.Screen;
import fr.procuration.web.pages.frame.Tab;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;

/** "Vos messages": all that was to be sent, sent or not. */
@Hidden
@Controller("/informations/messages")
@Secured("ASSURE")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class MessagesController {

    private final Frames frames;
    private final ReadMessages messages;
    private final ViewProcurations procurations;
    private final MessageWording wording;

    MessagesController(Frames frames, ReadMessages messages, ViewProcurations procurations, MessageWording wording) {
        this.frames = frames;
        this.messages = messages;
        this.procurations = procurations;
        this.wording = wording;
    }

    @Get
    MutableHttpResponse<?> messages(HttpRequest<?> request, Mandant mandant) {
        List<Procuration> given = procurations.all(mandant.nir()).stream()
                .map(ProcurationSnapshot::procuration)
                .toList();
        List<ShownMessage> all = messages.of(mandant.nir()).stream()
                .map(each -> wording.shown(each, mandant, given))
                .toList();
        return frames.page(request, "compte/messages", new Screen("Vos messages", Tab.INFORMATIONS, mandant), all);
    }
}
