package fr.procuration.web.pages.appointment;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.appointment.PersonName;
import fr.procuration.port.driving.ViewAppointments.View;
import fr.procuration.web.calendar.AppointmentCalendar;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.ClockProvider;
import java.util.Optional;

/** The file that puts an appointment in the mandant's own calendar. */
@Hidden
@Controller("/rendez-vous/{id}/rendez-vous.ics")
@Secured("ASSURE")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class CalendarFileController {

    private static final MediaType CALENDAR = MediaType.of("text/calendar; method=PUBLISH; charset=utf-8");

    private final OwnAppointments own;
    private final AppointmentCalendar calendar;
    private final ClockProvider clock;

    CalendarFileController(OwnAppointments own, AppointmentCalendar calendar, ClockProvider clock) {
        this.own = own;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> file(Mandant mandant, @PathVariable String id) {
        View view = own.view(mandant, id);
        String text = calendar.published(
                        view.appointment(),
                        PersonName.of(mandant.identite()),
                        Optional.ofNullable(view.site()),
                        clock.getClock().instant())
                .text();
        return HttpResponse.ok(text)
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rendez-vous.ics\"");
    }
}
