package fr.procuration.bootstrap.mail;

import fr.procuration.domain.EndReason;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Validity;
import fr.procuration.domain.appointment.Actor;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.PersonName;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.EmailAddresses;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.Sites;
import fr.procuration.port.message.MessageContent;
import fr.procuration.port.message.MessageKind;
import fr.procuration.port.message.OutgoingMessage;
import fr.procuration.web.mail.MailText;
import fr.procuration.web.mail.MailTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Every message there is; run by hand, it writes each to a folder, as HTML and as text, to be looked at. */
final class MailFiles {

    private static final String SITE = "CPAM-PARIS-01";

    private MailFiles() {}

    static Stream<MessageContent> contents() {
        Mandataire mandataire = Mandataires.NICOLAS;
        Validity validity = Validity.oneMonthFrom(Instants.GUIDE);
        return Stream.concat(
                Stream.of(
                        new MessageContent.Granted(mandataire, validity),
                        new MessageContent.Received(mandataire, Instants.GUIDE, SITE),
                        new MessageContent.Mismatched(mandataire, Instants.GUIDE, SITE),
                        new MessageContent.Reminder(mandataire, validity),
                        new MessageContent.Code("012345", Instants.GUIDE)),
                Stream.concat(
                        Stream.of(EndReason.values())
                                .map(reason -> new MessageContent.Ended(
                                        mandataire,
                                        Instants.GUIDE,
                                        reason,
                                        reason == EndReason.REVOCATION ? null : SITE)),
                        appointments()));
    }

    private static Stream<MessageContent> appointments() {
        return Stream.of(MessageKind.values())
                .filter(MessageKind::isOfAnAppointment)
                .map(kind -> new MessageContent.OfAppointment(
                        kind,
                        appointment(kind),
                        PersonName.of(Mandants.FRANCOISE.identite()),
                        kind == MessageKind.RDV_SANS_PROCURATION));
    }

    private static Appointment appointment(MessageKind kind) {
        Appointment taken = Appointments.taken(Sites.REUNION, Appointments.FRIDAY_AT_10)
                .change()
                .appointment();
        return kind == MessageKind.RDV_ANNULE
                ? taken.cancel(Actor.MANDANT, Instants.GUIDE).orElseThrow().appointment()
                : taken;
    }

    /** The only argument is the folder. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        MailTexts texts = Mailers.texts();
        for (MessageContent content : contents().toList()) {
            MailText text = texts.write(
                    new OutgoingMessage(UUID.randomUUID(), EmailAddresses.FRANCOISE, content), Instants.GUIDE);
            String name = content.kind() + (content instanceof MessageContent.Ended ended ? "-" + ended.reason() : "");
            Files.writeString(folder.resolve(name.toLowerCase(Locale.ROOT) + ".html"), text.html());
            Files.writeString(folder.resolve(name.toLowerCase(Locale.ROOT) + ".txt"), text.text());
            if (text.calendar() != null) {
                Files.writeString(
                        folder.resolve(name.toLowerCase(Locale.ROOT) + ".ics"),
                        text.calendar().text());
            }
        }
    }
}
