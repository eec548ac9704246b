package fr.procuration.bootstrap.mail;

import fr.procuration.port.fixture.Instants;
import fr.procuration.web.mail.MailTexts;
import io.micronaut.scheduling.ScheduledExecutorTaskScheduler;
import java.time.Duration;
import java.util.concurrent.Executors;

/** Mailers for tests, each on a server of its own. */
final class Mailers {

    static final String START = "https://procuration.exemple.fr/";

    private Mailers() {}

    static SmtpMailer on(int port, String security, Duration timeout, Duration deadline) {
        MailConfiguration configuration = new MailConfiguration(
                "127.0.0.1",
                port,
                "",
                "",
                security,
                "Procuration en ligne <ne-pas-repondre@procuration.exemple.fr>",
                "reponses@procuration.exemple.fr",
                timeout,
                deadline,
                deadline.plusSeconds(1));
        return new SmtpMailer(
                configuration,
                new MailTexts(START, true),
                () -> Instants.GUIDE,
                new ScheduledExecutorTaskScheduler(Executors.newScheduledThreadPool(1)));
    }

    static SmtpMailer on(int port) {
        return on(port, "none", Duration.ofSeconds(5), Duration.ofSeconds(20));
    }
}
