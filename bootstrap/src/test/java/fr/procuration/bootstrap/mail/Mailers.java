package fr.procuration.bootstrap.mail;

import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Sites;
import fr.procuration.port.memory.InMemoryAgenda;
import fr.procuration.port.memory.InMemoryMessages;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.usecase.UseCases;
import fr.procuration.web.calendar.AppointmentCalendar;
import fr.procuration.web.calendar.CalendarSender;
import fr.procuration.web.mail.MailTexts;
import io.micronaut.scheduling.ScheduledExecutorTaskScheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;

/** Mailers for tests, each on a server of its own. */
final class Mailers {

    static final String START = "https://procuration.exemple.fr/";

    private static final String FROM = "Procuration en ligne <ne-pas-repondre@procuration.exemple.fr>";

    private Mailers() {}

    static MailTexts texts() {
        InMemoryProcurations procurations = new InMemoryProcurations();
        InMemoryAgenda agenda = new InMemoryAgenda(
                List.of(Sites.PARIS, Sites.REUNION), procurations, new InMemoryMessages(procurations));
        return new MailTexts(
                START,
                true,
                UseCases.viewSites(agenda, () -> Instants.GUIDE),
                new AppointmentCalendar(new CalendarSender(FROM)));
    }

    static SmtpMailer on(int port, String security, Duration timeout, Duration deadline) {
        MailConfiguration configuration = new MailConfiguration(
                "127.0.0.1",
                port,
                "",
                "",
                security,
                FROM,
                "reponses@procuration.exemple.fr",
                timeout,
                deadline,
                deadline.plusSeconds(1));
        return new SmtpMailer(
                configuration,
                texts(),
                () -> Instants.GUIDE,
                new ScheduledExecutorTaskScheduler(Executors.newScheduledThreadPool(1)));
    }

    static SmtpMailer on(int port) {
        return on(port, "none", Duration.ofSeconds(5), Duration.ofSeconds(20));
    }
}
