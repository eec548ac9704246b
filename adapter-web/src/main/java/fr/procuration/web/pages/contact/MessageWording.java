package fr.procuration.web.pages.contact;

import static java.util.Objects.requireNonNull;

import fr.procuration.domain.Procuration;
import fr.procuration.port.message.Message;
import fr.procuration.port.message.MessageContent;
import fr.procuration.port.message.MessageKind;
import fr.procuration.web.mail.Letter;
import fr.procuration.web.mail.MailTexts;
import fr.procuration.web.pages.frame.French;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says what a message told, in the words in which it was sent, and what became of it. */
public final class MessageWording {

    private MessageWording() {}

    /** The procuration is null if it was purged in this moment, or of a code. */
    public static ShownMessage shown(Message message, @Nullable Procuration of) {
        if (message.kind() == MessageKind.CODE || of == null) {
            return new ShownMessage("Votre code de vérification", French.moment(message.at()), state(message), null);
        }
        Letter letter = MailTexts.letter(content(message, of));
        return new ShownMessage(letter.subject(), French.moment(message.at()), state(message), letter);
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
            case CODE -> throw new IllegalArgumentException("kind: of no procuration");
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
