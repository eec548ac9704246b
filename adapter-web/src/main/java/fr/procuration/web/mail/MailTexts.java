package fr.procuration.web.mail;

import fr.procuration.port.driving.ViewSites;
import fr.procuration.port.message.EmailAddress;
import fr.procuration.port.message.MessageContent;
import fr.procuration.port.message.MessageContent.OfAppointment;
import fr.procuration.port.message.MessageKind;
import fr.procuration.port.message.OutgoingMessage;
import fr.procuration.web.calendar.AppointmentCalendar;
import fr.procuration.web.calendar.CalendarText;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;

/** Writes messages to mandants. */
@Singleton
public final class MailTexts {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Envelope envelope;
    private final Letters letters;
    private final SiteOfId sites;
    private final AppointmentCalendar calendar;

    /** In the name of the service at an address. */
    public MailTexts(
            @Property(name = "procuration.address", defaultValue = "http://localhost:8080") String address,
            @Property(name = "procuration.mail.replies-unread", defaultValue = "true") boolean unread,
            ViewSites sites,
            AppointmentCalendar calendar) {
        this.envelope = new Envelope(address.replaceAll("/+$", "") + "/", unread);
        this.sites = new SiteOfId(sites);
        this.letters = new Letters(this.sites);
        this.calendar = calendar;
    }

    /**
     * Writes a message.
     *
     * @param message what it says, and to whom
     * @param now the present
     * @return the message, as text and as HTML; of an appointment that was taken, moved or cancelled for the calendar too
     */
    public MailText write(OutgoingMessage message, Instant now) {
        Letter letter = letters.of(message.content());
        return new MailText(
                letter.subject(),
                PlainText.of(letter, envelope),
                html(letter).strip() + "\n",
                message.content() instanceof OfAppointment told && isForCalendars(told.kind())
                        ? calendar(told, message.to(), now)
                        : null);
    }

    /** What a message says, to be shown elsewhere. */
    public Letter letter(MessageContent content) {
        return letters.of(content);
    }

    private CalendarText calendar(OfAppointment told, EmailAddress to, Instant now) {
        return calendar.sent(
                told.appointment(), told.of(), sites.find(told.appointment().site()), to, now);
    }

    private static boolean isForCalendars(MessageKind kind) {
        return kind == MessageKind.RDV_PRIS || kind == MessageKind.RDV_DEPLACE || kind == MessageKind.RDV_ANNULE;
    }

    private String html(Letter letter) {
        StringOutput html = new StringOutput();
        templates.render("courriel/message.jte", Map.of("letter", letter, "envelope", envelope), html);
        return html.toString();
    }
}
