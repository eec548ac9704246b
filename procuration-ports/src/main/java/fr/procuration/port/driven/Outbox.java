package fr.procuration.port.driven;

import fr.procuration.domain.identity.Nir;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.message.Message;
import fr.procuration.port.message.PlannedMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The messages to mandants, kept as long as their procurations or appointments. Those about appointments are added by {@link Agenda}. Safe for use by several threads and several instances at once.
 * Every method throws {@link fr.procuration.port.UnavailableException} on an outage.
 */
public interface Outbox {

    /**
     * Adds the messages of an entry of the journal, unless they are there already. Of a procuration that was purged since, nothing is
     * added.
     *
     * @param entry the entry
     * @param messages what to tell of it, each of another kind
     */
    void add(JournalEntry entry, List<PlannedMessage> messages);

    /**
     * Takes the message that is due first. Of a mandant no message is taken while another one is leased, nor one that comes
     * {@linkplain fr.procuration.port.message.MessageKind#isInOrder() in order} before an earlier one of them is settled. Messages that
     * cannot be sent any more are settled instead: reminders of a procuration that has ended, or of an appointment that was moved, cancelled or
     * closed, in the statement that would take them, and that no procuration will run where one does; what is
     * not valid any more; what goes to a mandant without address, or who wants no e-mail.
     *
     * @param now the present
     * @param lease for how long nobody else takes it
     * @return the message, or nothing if none is due
     */
    Optional<ClaimedMessage> claim(Instant now, Duration lease);

    /**
     * The messages of a mandant.
     *
     * @param mandant whose
     * @return those that tell of the latest first, by when it happened; those whose time has not come are not among them
     */
    List<Message> messagesOf(Nir mandant);
}
