package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.ClaimedMessage;
import fr.procuration.port.driven.Contacts;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.Outbox;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.EmailAddresses;
import fr.procuration.port.fixture.JournalEntries;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Nirs;
import fr.procuration.port.message.EmailAddress;
import fr.procuration.port.message.Message;
import fr.procuration.port.message.MessageContent;
import fr.procuration.port.message.MessageKind;
import fr.procuration.port.message.MessageState;
import fr.procuration.port.message.PlannedMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each message is claimed by one, in the order of the journal, and never when it tells what is no longer so. */
public abstract class OutboxContract extends AdapterContract {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Change grant = Changes.grant(Mandants.random());
    private final Procuration given = grant.procuration();
    private final Nir mandant = given.mandant().nir();
    private final Instant at = given.validity().from();
    private final EmailAddress address = EmailAddresses.random();

    /**
     * The messages.
     *
     * @return the adapter under test, with no message that is due
     */
    protected abstract Outbox outbox();

    /**
     * The same as another process has it, with connections, caches and locks of its own, on the same data.
     *
     * @return another instance of the adapter; the same if its data are those of one process
     */
    protected abstract Outbox another();

    /**
     * Where addresses are.
     *
     * @return the contacts of the same adapter
     */
    protected abstract Contacts contacts();

    /**
     * Where procurations are.
     *
     * @return the store that the messages tell of
     */
    protected abstract ProcurationStore store();

    /**
     * What happened.
     *
     * @return the journal of that store
     */
    protected abstract Journal journal();

    @BeforeEach
    void give_a_procuration_with_an_address() {
        contacts().learn(mandant, address, at, true);
        store().record(grant);
    }

    @Test
    void gives_a_message_to_one_and_says_all_that_it_takes_to_send_it() {
        tell(MessageKind.ACCORDEE, at);

        ClaimedMessage claimed = claim(at).orElseThrow();

        assertThat(claimed.message().to()).isEqualTo(address);
        assertThat(claimed.message().content())
                .isEqualTo(new MessageContent.Granted(given.mandataire(), given.validity()));
        assertThat(claimed.attempt()).isEqualTo(1);
        assertThat(claimed.firstTriedAt()).isEqualTo(at);
        assertThat(claim(at)).isEmpty();
        claimed.settle(MessageState.ENVOYE, at.plusSeconds(1));
        assertThat(claim(at.plus(LEASE))).isEmpty();
        assertThat(messages()).singleElement().satisfies(message -> {
            assertThat(message.state()).isEqualTo(MessageState.ENVOYE);
            assertThat(message.procuration()).isEqualTo(given.id());
            assertThat(message.settledAt()).isEqualTo(at.plusSeconds(1));
        });
    }

    @Test
    void adds_the_messages_of_an_entry_once() {
        tell(MessageKind.ACCORDEE, at);
        tell(MessageKind.ACCORDEE, at);

        assertThat(messages()).hasSize(1);
    }

    @Test
    void shows_those_that_tell_of_the_latest_first_in_whatever_order_they_were_added() {
        store().record(Changes.revocation(given, at.plusSeconds(2)));
        List<JournalEntry> entries = entriesOf(given);
        outbox().add(entries.get(1), List.of(new PlannedMessage(MessageKind.TERMINEE, at.plusSeconds(2), at, null)));
        outbox().add(entries.get(0), List.of(new PlannedMessage(MessageKind.ACCORDEE, at, at, null)));

        assertThat(messages()).extracting(Message::kind).containsExactly(MessageKind.TERMINEE, MessageKind.ACCORDEE);
    }

    @Test
    void adds_the_messages_of_an_entry_once_of_many_who_do_at_once() {
        JournalEntry entry = entryOf(given, 0);
        List<PlannedMessage> planned = List.of(new PlannedMessage(MessageKind.ACCORDEE, at, at, null));

        Crowd.of(16, each -> {
            (each % 2 == 0 ? outbox() : another()).add(entry, planned);
            return each;
        });

        assertThat(messages()).hasSize(1);
    }

    @Test
    void adds_nothing_of_a_procuration_that_is_not_kept_any_more() {
        outbox().add(
                        JournalEntries.granted(Long.MAX_VALUE),
                        List.of(new PlannedMessage(MessageKind.ACCORDEE, at, at, null)));

        assertThat(claim(at)).isEmpty();
    }

    @Test
    void shows_another_instance_what_became_of_a_message_and_nobody_else() {
        assertThat(another().messagesOf(mandant)).isEmpty();
        tell(MessageKind.ACCORDEE, at);
        assertThat(another().messagesOf(mandant)).isEqualTo(messages()).hasSize(1);
        claim(at).orElseThrow().settle(MessageState.REFUSE, at.plus(123_456, ChronoUnit.MICROS));

        assertThat(another().messagesOf(mandant)).singleElement().satisfies(message -> {
            assertThat(message.state()).isEqualTo(MessageState.REFUSE);
            assertThat(message.settledAt()).isEqualTo(at.plus(123_456, ChronoUnit.MICROS));
        });
        assertThat(outbox().messagesOf(Nirs.random())).isEmpty();
    }

    @Test
    void what_became_of_a_message_is_said_for_good() {
        tell(MessageKind.ACCORDEE, at);
        ClaimedMessage claimed = claim(at).orElseThrow();
        claimed.settle(MessageState.ENVOYE, at);

        claimed.settle(MessageState.REFUSE, at.plusSeconds(1));
        claimed.tryAgain(at.plusSeconds(1));

        assertThat(states()).containsExactly(MessageState.ENVOYE);
        assertThat(claim(at.plus(LEASE))).isEmpty();
    }

    @Test
    void who_has_lost_the_lease_can_say_that_the_message_was_sent_and_nothing_else() {
        tell(MessageKind.ACCORDEE, at);
        ClaimedMessage first = claim(at).orElseThrow();
        ClaimedMessage second = claim(at.plus(LEASE)).orElseThrow();

        first.settle(MessageState.ABANDONNE, at.plus(LEASE));
        assertThat(states()).containsExactly(MessageState.EN_ATTENTE);
        first.settle(MessageState.ENVOYE, at.plus(LEASE));
        second.settle(MessageState.REFUSE, at.plus(LEASE));
        assertThat(states()).containsExactly(MessageState.ENVOYE);
    }

    @Test
    void goes_to_the_address_that_is_known_when_it_is_taken() {
        tell(MessageKind.ACCORDEE, at);
        EmailAddress other = EmailAddresses.random();
        contacts().learn(mandant, other, at, true);

        assertThat(claim(at).orElseThrow().message().to()).isEqualTo(other);
    }

    @Test
    void goes_to_nobody_who_wants_none_when_it_is_taken() {
        tell(MessageKind.ACCORDEE, at);
        contacts().choose(mandant, false, at);

        assertThat(claim(at)).isEmpty();
        assertThat(states()).containsExactly(MessageState.SANS_ADRESSE);
    }

    @Test
    void gives_what_is_due_first_in_whatever_order_it_was_added() {
        Change other = Changes.grant(Mandants.random());
        contacts().learn(other.procuration().mandant().nir(), EmailAddresses.random(), at, true);
        store().record(other);
        tell(MessageKind.ACCORDEE, at.plusSeconds(2));
        outbox().add(
                        entryOf(other.procuration(), 0),
                        List.of(new PlannedMessage(MessageKind.ACCORDEE, at, at.plusSeconds(1), null)));
        UUID due =
                outbox().messagesOf(other.procuration().mandant().nir()).get(0).id();

        assertThat(claim(at.plusSeconds(3)).orElseThrow().message().id()).isEqualTo(due);
    }

    @Test
    void gives_a_message_again_when_its_lease_is_over_under_the_same_name() {
        tell(MessageKind.ACCORDEE, at);
        ClaimedMessage first = claim(at).orElseThrow();

        assertThat(another().claim(at.plus(LEASE).minusMillis(1), LEASE)).isEmpty();
        ClaimedMessage second = another().claim(at.plus(LEASE), LEASE).orElseThrow();
        assertThat(second.message().id()).isEqualTo(first.message().id());
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.firstTriedAt()).isEqualTo(at);
    }

    @Test
    void a_sender_whose_lease_is_over_puts_nothing_off() {
        tell(MessageKind.ACCORDEE, at);
        ClaimedMessage first = claim(at).orElseThrow();
        assertThat(claim(at.plus(LEASE))).isPresent();

        first.tryAgain(at);

        assertThat(claim(at.plus(LEASE))).isEmpty();
    }

    @Test
    void gives_no_message_before_it_is_to_be_tried_again() {
        tell(MessageKind.ACCORDEE, at);
        claim(at).orElseThrow().tryAgain(at.plusSeconds(60));

        assertThat(claim(at.plusSeconds(59))).isEmpty();
        assertThat(claim(at.plusSeconds(60))).isPresent();
    }

    @Test
    void gives_messages_of_a_mandant_in_the_order_of_the_journal_one_after_the_other() {
        store().record(Changes.reception(given));
        store().record(Changes.revocation(given, at.plusSeconds(2)));
        tell(MessageKind.ACCORDEE, at);
        tell(MessageKind.RECUE, at);
        tell(MessageKind.TERMINEE, at);

        ClaimedMessage first = claim(at.plusSeconds(3)).orElseThrow();
        assertThat(kind(first)).isEqualTo(MessageKind.ACCORDEE);
        first.tryAgain(at.plusSeconds(60));
        assertThat(claim(at.plusSeconds(59))).isEmpty();

        assertThat(settled(at.plusSeconds(60))).isEqualTo(MessageKind.ACCORDEE);
        assertThat(settled(at.plusSeconds(60))).isEqualTo(MessageKind.RECUE);
        assertThat(settled(at.plusSeconds(60))).isEqualTo(MessageKind.TERMINEE);
    }

    @Test
    void a_mandant_holds_back_no_other() {
        Change other = Changes.grant(Mandants.random());
        contacts().learn(other.procuration().mandant().nir(), EmailAddresses.random(), at, true);
        store().record(other);
        tell(MessageKind.ACCORDEE, at);
        assertThat(claim(at)).isPresent();

        outbox().add(entryOf(other.procuration(), 0), List.of(new PlannedMessage(MessageKind.ACCORDEE, at, at, null)));

        assertThat(claim(at)).isPresent();
    }

    @Test
    void what_goes_to_nobody_is_kept_all_the_same() {
        contacts().choose(mandant, false, at);
        tell(MessageKind.ACCORDEE, at);

        assertThat(claim(at)).isEmpty();
        assertThat(states()).containsExactly(MessageState.SANS_ADRESSE);
    }

    @Test
    void a_reminder_waits_for_its_time_and_is_not_shown_before() {
        remind();

        assertThat(claim(at.plusSeconds(59))).isEmpty();
        assertThat(messages()).isEmpty();
        ClaimedMessage reminder = claim(at.plusSeconds(60)).orElseThrow();
        assertThat(reminder.message().content())
                .isEqualTo(new MessageContent.Reminder(given.mandataire(), given.validity()));
        assertThat(reminder.validUntil()).contains(at.plusSeconds(120));
    }

    @Test
    void a_reminder_of_what_has_ended_is_annulled_by_who_would_take_it() {
        remind();
        store().record(Changes.revocation(given));

        assertThat(claim(at.plusSeconds(60))).isEmpty();
        assertThat(states()).containsExactly(MessageState.ANNULE);
    }

    @Test
    void a_reminder_that_comes_too_late_is_given_up() {
        remind();

        assertThat(claim(at.plusSeconds(120))).isEmpty();
        assertThat(states()).containsExactly(MessageState.ABANDONNE);
    }

    @Test
    void nothing_of_a_mandant_is_taken_while_another_message_of_theirs_is_under_way() {
        remind();
        ClaimedMessage reminder = claim(at.plusSeconds(60)).orElseThrow();
        store().record(Changes.revocation(given, at.plusSeconds(61)));
        tell(MessageKind.TERMINEE, at);

        assertThat(claim(at.plusSeconds(62))).isEmpty();
        reminder.settle(MessageState.ENVOYE, at.plusSeconds(63));
        assertThat(kind(claim(at.plusSeconds(63)).orElseThrow())).isEqualTo(MessageKind.TERMINEE);
    }

    @Test
    void every_method_tells_of_an_outage() {
        breakDown();

        EveryMethod.of(Outbox.class).tellsOfAnOutage(outbox());
    }

    @Test
    void of_16_who_claim_at_once_one_gets_the_message() {
        tell(MessageKind.ACCORDEE, at);

        assertThat(Crowd.of(
                        16,
                        each -> (each % 2 == 0 ? outbox() : another())
                                .claim(at, LEASE)
                                .isPresent()))
                .filteredOn(taken -> taken)
                .hasSize(1);
    }

    private void remind() {
        PlannedMessage reminder =
                new PlannedMessage(MessageKind.RAPPEL, at.plusSeconds(60), at.plusSeconds(60), at.plusSeconds(120));
        outbox().add(entryOf(given, 0), List.of(reminder));
    }

    private void tell(MessageKind kind, Instant due) {
        int nth = List.of(MessageKind.ACCORDEE, MessageKind.RECUE, MessageKind.TERMINEE)
                .indexOf(kind);
        List<JournalEntry> entries = entriesOf(given);
        JournalEntry entry = entries.get(Math.min(nth, entries.size() - 1));
        outbox().add(entry, List.of(new PlannedMessage(kind, entry.event().at(), due, null)));
    }

    private JournalEntry entryOf(Procuration procuration, int nth) {
        return entriesOf(procuration).get(nth);
    }

    private List<JournalEntry> entriesOf(Procuration procuration) {
        return JournalReader.from(journal(), JournalEntry.START).rest().stream()
                .filter(each -> each.event().procuration().equals(procuration.id()))
                .toList();
    }

    private Optional<ClaimedMessage> claim(Instant now) {
        return outbox().claim(now, LEASE);
    }

    private MessageKind settled(Instant now) {
        ClaimedMessage claimed = claim(now).orElseThrow();
        claimed.settle(MessageState.ENVOYE, now);
        return kind(claimed);
    }

    private static MessageKind kind(ClaimedMessage claimed) {
        return claimed.message().content().kind();
    }

    private List<Message> messages() {
        return outbox().messagesOf(mandant);
    }

    private List<MessageState> states() {
        return messages().stream().map(Message::state).toList();
    }
}
