package fr.procuration.bootstrap.mail;

import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.Mailer;
import fr.procuration.port.message.OutgoingMessage;
import fr.procuration.web.mail.MailTexts;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends each message on a connection of its own, which is cut when it takes too long. */
@Singleton
class SmtpMailer implements Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailer.class);

    private final MailConfiguration configuration;
    private final MailTexts texts;
    private final Clock clock;
    private final TaskScheduler scheduler;

    SmtpMailer(
            MailConfiguration configuration,
            MailTexts texts,
            Clock clock,
            @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
        this.configuration = configuration;
        this.texts = texts;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    @Override
    public boolean isReady() {
        return configuration.isNamed();
    }

    @Override
    public Result send(OutgoingMessage message) {
        DeadlineSockets sockets = new DeadlineSockets();
        ScheduledFuture<?> deadline = scheduler.schedule(configuration.deadline(), sockets::cut);
        try {
            Session session = MailSessions.of(configuration, sockets);
            Instant now = clock.now();
            transmit(MimeMessages.of(message, texts.write(message, now), configuration, session, now), session);
            return Result.SENT;
        } catch (MessagingException failure) {
            // Its words quote the address.
            LOG.atInfo()
                    .addKeyValue("reponse", SmtpReplies.code(failure))
                    .addKeyValue("erreur", SmtpReplies.cause(failure))
                    .log("A message was not taken by the server of the mail");
            return SmtpReplies.isForGood(failure) ? Result.REFUSED : Result.LATER;
        } finally {
            deadline.cancel(false);
        }
    }

    /** What fails after the server has taken the message is no failure. */
    private void transmit(MimeMessage mail, Session session) throws MessagingException {
        Transport transport = session.getTransport();
        try {
            if (configuration.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(configuration.user(), configuration.password());
            }
            transport.sendMessage(mail, mail.getAllRecipients());
        } finally {
            close(transport);
        }
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.debug("The server of the mail did not wait for the end");
        }
    }
}
