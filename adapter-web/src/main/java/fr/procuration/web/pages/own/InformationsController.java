package fr.procuration.web.pages.own;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.Paris;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.State;
import fr.procuration.port.ConsultationPage;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.port.driving.ReadConsultations;
import fr.procuration.port.driving.ViewProcurations;
import fr.procuration.port.driving.ViewSites;
import fr.procuration.web.pages.appointment.OwnAppointments;
import fr.procuration.web.pages.frame.Frames;
import fr.procuration.web.pages.frame.Screen;
import fr.procuration.web.pages.frame.Tab;
import fr.procuration.web.wire.ConsultationCursor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.ClockProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the service knows about the mandant, on the screen and on paper. */
@Hidden
@Controller
@Secured("ASSURE")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class InformationsController {

    private static final int MOST = 50;

    private final Frames frames;
    private final ViewProcurations procurations;
    private final ReadConsultations consultations;
    private final OwnAppointments appointments;
    private final SiteNames sites;
    private final ClockProvider clock;

    InformationsController(
            Frames frames,
            ViewProcurations procurations,
            ReadConsultations consultations,
            OwnAppointments appointments,
            ViewSites sites,
            ClockProvider clock) {
        this.sites = new SiteNames(sites);
        this.clock = clock;
        this.frames = frames;
        this.procurations = procurations;
        this.consultations = consultations;
        this.appointments = appointments;
    }

    @Get("/informations")
    MutableHttpResponse<?> informations(
            HttpRequest<?> request, Mandant mandant, @QueryValue @Nullable ConsultationCursor avant) {
        List<ProcurationSnapshot> all = procurations.all(mandant.nir());
        GivenProcuration running = all.stream()
                .filter(InformationsController::runs)
                .findFirst()
                .map(OwnMapper.INSTANCE::given)
                .orElse(null);
        List<ProcurationSnapshot> past =
                all.stream().filter(each -> !runs(each)).toList();
        ConsultationPage looked = consultations.about(mandant.nir(), ConsultationCursor.before(avant), MOST);
        String older = looked.older()
                .map(ConsultationCursor::new)
                .map(ConsultationCursor::toString)
                .orElse(null);
        InformationsPage page = new InformationsPage(
                OwnMapper.INSTANCE.person(mandant),
                running,
                appointments.toCome(mandant),
                OwnMapper.INSTANCE.given(past),
                OwnMapper.INSTANCE.seen(looked.consultations(), sites),
                avant != null,
                older);
        return frames.page(request, "informations", new Screen("Vos informations", Tab.INFORMATIONS, mandant), page);
    }

    @Get("/documents")
    MutableHttpResponse<?> documents(HttpRequest<?> request, Mandant mandant) {
        List<GivenProcuration> all = OwnMapper.INSTANCE.given(procurations.all(mandant.nir()));
        return frames.page(request, "documents", new Screen("Vos documents", Tab.DOCUMENTS, mandant), all);
    }

    @Get("/documents/{id}")
    MutableHttpResponse<?> document(HttpRequest<?> request, Mandant mandant, ProcurationId id) {
        PrintablePage page = procurations
                .one(mandant.nir(), id)
                .map(given -> OwnMapper.INSTANCE.printable(
                        mandant, given, Paris.dayOf(clock.getClock().instant())))
                .orElseThrow(() -> new RefusedException(new Refusal.Unknown()));
        return frames.page(
                request,
                "procuration/imprimable",
                new Screen("Récapitulatif de ma procuration", Tab.DOCUMENTS, mandant),
                page);
    }

    private static boolean runs(ProcurationSnapshot each) {
        return each.state() == State.EN_COURS;
    }
}
