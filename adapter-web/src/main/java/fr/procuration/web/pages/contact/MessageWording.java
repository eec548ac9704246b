package fr.procuration.web.pages.contact;

import static java.util.Objects.requireNonNull;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.PersonName;
import fr.procuration.port.appointment.Coverage;
import fr.procuration.port.message.Message;
import fr.procuration.port.message.MessageContent;
import fr.procuration.port.message.MessageKind;
import fr.procuration.web.mail.Letter;
import fr.procuration.web.mail.MailTexts;
import fr.procuration.web.pages.frame.French;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what a message told, in the words in which it was sent, and what became of it. */
@Singleton
public final class MessageWording {

    private final MailTexts texts;

    MessageWording(MailTexts texts) {
        this.texts = texts;
    }

    /**
     * A message to the mandant, who gave these procurations; the one it tells of is not among them if it was purged in this moment.
     */
    public ShownMessage shown(Message message, Mandant mandant, Collection<Procuration> given) {
        Letter letter = content(message, mandant, given).map(texts::letter).orElse(null);
        String title = letter == null ? "Votre code de vérification" : letter.subject();
        return new ShownMessage(title, French.moment(message.at()), state(message), letter, receipt(message, given));
    }

    /** The receipt of the procuration as it is now: of its end, once it has ended. */
    private static @Nullable String receipt(Message message, Collection<Procuration> given) {
        boolean proven = message.kind() == MessageKind.ACCORDEE || message.kind() == MessageKind.TERMINEE;
        return given.stream()
                .filter(each -> proven && each.id().equals(message.procuration()))
                .findFirst()
                .map(each -> "/documents/" + each.id().value() + "/recu")
                .orElse(null);
    }

    private static Optional<MessageContent> content(Message message, Mandant mandant, Collection<Procuration> given) {
        Appointment appointment = message.appointment();
        if (appointment != null) {
            return Optional.of(new MessageContent.OfAppointment(
                    message.kind(),
                    appointment,
                    PersonName.of(mandant.identite()),
                    Coverage.isMissing(appointment, given)));
        }
        return given.stream()
                .filter(each -> message.kind() != MessageKind.CODE && each.id().equals(message.procuration()))
                .findFirst()
                .map(of -> content(message, of));
    }

    private static MessageContent content(Message message, Procuration of) {
        return switch (message.kind()) {
            case ACCORDEE -> new MessageContent.Granted(of.mandataire(), of.validity());
            case RECUE -> new MessageContent.Received(of.mandataire(), message.at(), requireNonNull(message.site()));
            case ECARTEE ->
                new MessageContent.Mismatched(of.mandataire(), message.at(), requireNonNull(message.site()));
            case TERMINEE ->
                new MessageContent.Ended(
                        of.mandataire(), message.at(), requireNonNull(message.reason()), message.site());
            case RAPPEL -> new MessageContent.Reminder(of.mandataire(), of.validity());
            default -> throw new IllegalArgumentException("kind: of no procuration");
        };
    }

    private static String state(Message message) {
        Instant settled = message.settledAt();
        String when = settled == null ? "" : " le " + French.shortMoment(settled);
        return switch (message.state()) {
            case EN_ATTENTE -> "En attente d’envoi par courriel";
            case ENVOYE -> "Envoyé par courriel" + when;
            case REFUSE -> "Refusé par la messagerie" + when + "\u00a0: vérifiez votre adresse";
            case ABANDONNE -> "Non envoyé\u00a0: la messagerie n’a pas répondu à temps";
            case ANNULE -> "Annulé\u00a0: devenu sans objet";
            case SANS_ADRESSE -> "Non envoyé par courriel\u00a0: pas d’adresse, ou pas de courriels souhaités";
        };
    }
}
