package fr.procuration.web.desk.agenda;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.appointment.Site;
import fr.procuration.port.driving.KeepAgenda;
import fr.procuration.web.desk.VerdictBox;
import fr.procuration.web.pages.appointment.OwnAppointments;
import fr.procuration.web.pages.appointment.TypedWish;
import fr.procuration.web.pages.frame.SiteHours;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The days of an agenda, as pages show them: today and the next two weeks by links, the others by their date. */
@Singleton
final class AgendaDays {

    private static final int LINKED = 14;

    private final KeepAgenda agenda;

    AgendaDays(KeepAgenda agenda) {
        this.agenda = agenda;
    }

    /** A day that is none, or is not shown, is today. */
    AgendaPage page(Agent agent, String typed, @Nullable VerdictBox box) {
        Site site = agenda.site(agent);
        LocalDate today = agenda.today(agent);
        LocalDate day = day(typed, today);
        List<AgendaLine> lines = agenda.list(site.id(), day, day, agent).stream()
                .map(line -> AgendaLine.of(line, site, today))
                .toList();
        List<AgendaPage.Day> days = IntStream.rangeClosed(0, LINKED)
                .mapToObj(today::plusDays)
                .map(each -> new AgendaPage.Day(
                        each.toString(), each.equals(today) ? "Aujourd’hui" : SiteHours.day(each), each.equals(day)))
                .toList();
        String title = day.equals(today) ? "Aujourd’hui, " + SiteHours.day(day) : SiteHours.day(day);
        return new AgendaPage(
                title,
                site.name() + SiteHours.clock(site.zone()),
                day.toString(),
                today.minusDays(KeepAgenda.DAYS_BEHIND).toString(),
                today.plusDays(KeepAgenda.DAYS_AHEAD).toString(),
                days,
                lines,
                box);
    }

    /** One appointment of a day; what is not in the list of that day is not shown. */
    KeepAgenda.Line line(Agent agent, String id, String typed) {
        Site site = agenda.site(agent);
        LocalDate day = day(typed, agenda.today(agent));
        return agenda.list(site.id(), day, day, agent).stream()
                .filter(line -> line.appointment().id().equals(OwnAppointments.id(id)))
                .findFirst()
                .orElseThrow(() -> new RefusedException(new Refusal.UnknownAppointment()));
    }

    AgendaLine shown(Agent agent, KeepAgenda.Line line) {
        return AgendaLine.of(line, agenda.site(agent), agenda.today(agent));
    }

    private static LocalDate day(String typed, LocalDate today) {
        return TypedWish.day(typed)
                .filter(day -> !day.isBefore(today.minusDays(KeepAgenda.DAYS_BEHIND))
                        && !day.isAfter(today.plusDays(KeepAgenda.DAYS_AHEAD)))
                .orElse(today);
    }
}
