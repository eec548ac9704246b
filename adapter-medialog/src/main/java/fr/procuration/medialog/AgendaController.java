package fr.procuration.medialog;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driving.ChangeAppointment;
import fr.procuration.port.driving.KeepAgenda;
import fr.procuration.port.driving.OpenAppointment;
import fr.procuration.port.driving.TakeAppointment;
import fr.procuration.port.driving.TakeAppointmentFor;
import fr.procuration.port.driving.ViewSites;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agent keeps the agenda of their site. */
@Controller("/medialog/rendez-vous")
@Secured("AGENT_ACCUEIL")
@DeskCalls
@ExecuteOn(TaskExecutors.BLOCKING)
class AgendaController {

    private final KeepAgenda agenda;
    private final TakeAppointmentFor take;
    private final ChangeAppointment change;
    private final OpenAppointment open;
    private final ViewSites sites;
    private final CallingAgent agent;

    AgendaController(
            KeepAgenda agenda,
            TakeAppointmentFor take,
            ChangeAppointment change,
            OpenAppointment open,
            ViewSites sites,
            CallingAgent agent) {
        this.agenda = agenda;
        this.take = take;
        this.change = change;
        this.open = open;
        this.sites = sites;
        this.agent = agent;
    }

    @Get
    @AgendaCalls.Day
    List<AppointmentLine> day(
            HttpRequest<?> call,
            @QueryValue @AgendaCalls.OwnSite String site,
            @QueryValue @AgendaCalls.OfDay @Nullable LocalDate jour) {
        Agent caller = agent.of(call);
        LocalDate day = jour == null ? agenda.today(caller) : jour;
        return agenda.list(site, day, day, caller).stream()
                .map(line -> AppointmentLine.of(line, zone(site)))
                .toList();
    }

    @Post
    @Status(HttpStatus.CREATED)
    @AgendaCalls.Take
    AppointmentReceipt take(
            HttpRequest<?> call,
            @Valid @Body TakeForRequest request,
            @Header("Idempotency-Key") @AgendaCalls.Key @Nullable IdempotencyKey key) {
        TakeAppointment.Answer taken = take.take(request.by(agent.of(call), key));
        return receipt(taken.appointment());
    }

    @Post("/{id}/ouverture")
    @Consumes(MediaType.APPLICATION_JSON)
    @AgendaCalls.Open
    OpenedAppointment open(HttpRequest<?> call, @PathVariable @AgendaCalls.Id String id) {
        OpenAppointment.Answer opened = open.open(AppointmentNames.read(id), agent.of(call));
        return OpenedAppointment.of(opened, zone(opened.booking().appointment().site()));
    }

    @Post("/{id}/appel")
    @AgendaCalls.Call
    AppointmentReceipt call(
            HttpRequest<?> call, @PathVariable @AgendaCalls.Id String id, @Valid @Body CallRequest request) {
        return receipt(agenda.call(AppointmentNames.read(id), request.represente(), agent.of(call)));
    }

    @Post("/{id}/absence")
    @Consumes(MediaType.APPLICATION_JSON)
    @AgendaCalls.Miss
    AppointmentReceipt miss(HttpRequest<?> call, @PathVariable @AgendaCalls.Id String id) {
        return receipt(agenda.miss(AppointmentNames.read(id), agent.of(call)));
    }

    @Post("/{id}/venue")
    @Consumes(MediaType.APPLICATION_JSON)
    @AgendaCalls.Welcome
    AppointmentReceipt welcome(HttpRequest<?> call, @PathVariable @AgendaCalls.Id String id) {
        return receipt(agenda.welcome(AppointmentNames.read(id), agent.of(call)));
    }

    @Post("/{id}/deplacement")
    @AgendaCalls.Move
    AppointmentReceipt move(
            HttpRequest<?> call, @PathVariable @AgendaCalls.Id String id, @Valid @Body NewSlotRequest request) {
        return receipt(change.move(
                AppointmentNames.read(id), request.debut().toInstant(), new ChangeAppointment.Desk(agent.of(call))));
    }

    @Post("/{id}/annulation")
    @Consumes(MediaType.APPLICATION_JSON)
    @AgendaCalls.Cancel
    AppointmentReceipt cancel(HttpRequest<?> call, @PathVariable @AgendaCalls.Id String id) {
        return receipt(change.cancel(AppointmentNames.read(id), new ChangeAppointment.Desk(agent.of(call))));
    }

    private AppointmentReceipt receipt(Appointment appointment) {
        return AppointmentReceipt.of(appointment, zone(appointment.site()));
    }

    private ZoneId zone(String site) {
        return sites.sites().stream()
                .filter(each -> each.id().equals(site))
                .findFirst()
                .orElseThrow(() -> new RefusedException(new Refusal.UnknownSite()))
                .zone();
    }
}
