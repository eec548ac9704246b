package fr.procuration.web.api;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.Paris;
import fr.procuration.domain.appointment.Appointee;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.domain.appointment.PersonName;
import fr.procuration.domain.appointment.Site;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driving.ChangeAppointment;
import fr.procuration.port.driving.TakeAppointment;
import fr.procuration.port.driving.ViewAppointments;
import fr.procuration.web.account.VerifiedAddress;
import fr.procuration.web.problem.Replay;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mandant takes, looks at and changes appointments. */
@Controller("/api/rendez-vous")
@Secured("ASSURE")
@MandantCalls
@ExecuteOn(TaskExecutors.BLOCKING)
class AppointmentController {

    private final TakeAppointment take;
    private final ViewAppointments view;
    private final ChangeAppointment change;
    private final VerifiedAddress address;

    AppointmentController(
            TakeAppointment take, ViewAppointments view, ChangeAppointment change, VerifiedAddress address) {
        this.take = take;
        this.view = view;
        this.change = change;
        this.address = address;
    }

    @Post
    @Status(HttpStatus.CREATED)
    @AppointmentCalls.Take
    HttpResponse<AppointmentView> take(
            @MandantCalls.FromAccount Mandant mandant,
            @MandantCalls.FromAccount Authentication account,
            @Valid @Body AppointmentRequest request,
            @Header("Idempotency-Key") @ProcurationCalls.Key @Nullable IdempotencyKey key) {
        address.learn(account, mandant);
        Appointee appointee = new Appointee(mandant.nir(), PersonName.of(mandant.identite()));
        TakeAppointment.Answer answer = take.take(new TakeAppointment.Command(appointee, request.wish(), key));
        ViewAppointments.View taken =
                view.one(mandant.nir(), answer.appointment().id());
        AppointmentView body = AppointmentView.of(answer.appointment(), answer.coverage(), zone(taken));
        MutableHttpResponse<AppointmentView> response = HttpResponse.created(
                body,
                UriBuilder.of("/api/rendez-vous").path(body.id().toString()).build());
        return answer.replayed() ? response.header(Replay.HEADER, Replay.REPLAYED) : response;
    }

    @Get
    @AppointmentCalls.All
    List<AppointmentView> all(@MandantCalls.FromAccount Mandant mandant) {
        return view.all(mandant.nir()).stream()
                .map(AppointmentController::shown)
                .toList();
    }

    @Get("/{id}")
    @AppointmentCalls.One
    AppointmentView one(
            @MandantCalls.FromAccount Mandant mandant, @PathVariable @AppointmentCalls.Id AppointmentId id) {
        return shown(view.one(mandant.nir(), id));
    }

    @Post("/{id}/deplacement")
    @AppointmentCalls.Move
    AppointmentView move(
            @MandantCalls.FromAccount Mandant mandant,
            @PathVariable @AppointmentCalls.Id AppointmentId id,
            @Valid @Body MoveRequest request) {
        change.move(id, request.debut().toInstant(), by(mandant));
        return shown(view.one(mandant.nir(), id));
    }

    @Post("/{id}/annulation")
    @Consumes(MediaType.APPLICATION_JSON)
    @AppointmentCalls.Cancel
    AppointmentView cancel(
            @MandantCalls.FromAccount Mandant mandant, @PathVariable @AppointmentCalls.Id AppointmentId id) {
        change.cancel(id, by(mandant));
        return shown(view.one(mandant.nir(), id));
    }

    @Post("/{id}/representation")
    @AppointmentCalls.Represent
    AppointmentView represent(
            @MandantCalls.FromAccount Mandant mandant,
            @PathVariable @AppointmentCalls.Id AppointmentId id,
            @Valid @Body RepresentationRequest request) {
        change.represent(id, request.represente(), by(mandant));
        return shown(view.one(mandant.nir(), id));
    }

    private static ChangeAppointment.By by(Mandant mandant) {
        return new ChangeAppointment.Mandant(mandant.nir());
    }

    private static AppointmentView shown(ViewAppointments.View view) {
        return AppointmentView.of(view, zone(view));
    }

    /** Of a site that is there no more, that of Paris. */
    private static ZoneId zone(ViewAppointments.View view) {
        Site site = view.site();
        return site == null ? Paris.ZONE : site.zone();
    }
}
