package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driven.ClaimedMessage;
import fr.procuration.port.driven.Contacts;
import fr.procuration.port.driven.Outbox;
import fr.procuration.port.fixture.EmailAddresses;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Nirs;
import fr.procuration.port.message.AddressProof;
import fr.procuration.port.message.ContactDetails;
import fr.procuration.port.message.ContactDetails.Origin;
import fr.procuration.port.message.EmailAddress;
import fr.procuration.port.message.Message;
import fr.procuration.port.message.MessageContent;
import fr.procuration.port.message.MessageState;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An address counts once its account or its code proves it; a code proves one address, a few times, for a while. */
public abstract class ContactsContract extends AdapterContract {

    private static final Instant NOW = Instants.GUIDE;

    private final Nir mandant = Nirs.random();
    private final EmailAddress address = EmailAddresses.random();

    /**
     * The contacts.
     *
     * @return the adapter under test
     */
    protected abstract Contacts contacts();

    /**
     * The same as another process has it, with connections, caches and locks of its own, on the same data.
     *
     * @return another instance of the adapter; the same if its data are those of one process
     */
    protected abstract Contacts another();

    /**
     * Where codes wait to be sent.
     *
     * @return the outbox of the same adapter, with no message that is due
     */
    protected abstract Outbox outbox();

    @Test
    void of_a_stranger_nothing_is_known_and_they_want_to_be_told() {
        assertThat(contacts().of(mandant)).isEqualTo(ContactDetails.NONE);
    }

    @Test
    void learns_the_address_of_somebody_new_only_if_they_are_to_be_entered() {
        contacts().learn(mandant, address, NOW, false);
        assertThat(contacts().of(mandant)).isEqualTo(ContactDetails.NONE);

        contacts().learn(mandant, address, NOW, true);
        assertThat(contacts().of(mandant)).isEqualTo(new ContactDetails(true, address, Origin.COMPTE));

        EmailAddress other = EmailAddresses.random();
        contacts().learn(mandant, other, NOW, false);
        assertThat(contacts().of(mandant)).isEqualTo(new ContactDetails(true, other, Origin.COMPTE));
    }

    @Test
    void who_wants_no_mail_stays_so_when_the_account_tells_an_address() {
        contacts().choose(mandant, false, NOW);
        contacts().learn(mandant, address, NOW, false);

        assertThat(contacts().of(mandant)).isEqualTo(new ContactDetails(false, address, Origin.COMPTE));
        contacts().choose(mandant, true, NOW);
        assertThat(contacts().of(mandant).wanted()).isTrue();
    }

    @Test
    void a_proven_address_counts_and_stays_whatever_the_account_tells() {
        AddressProof proof = ask(NOW);
        assertThat(contacts().of(mandant)).isEqualTo(ContactDetails.NONE);
        assertThat(contacts().attempt(mandant, NOW)).contains(proof);

        assertThat(contacts().accept(mandant, proof, NOW)).isTrue();
        contacts().learn(mandant, EmailAddresses.random(), NOW, true);

        assertThat(contacts().of(mandant)).isEqualTo(new ContactDetails(true, address, Origin.SAISIE));
        assertThat(contacts().pending(mandant, NOW)).isEmpty();
        assertThat(contacts().accept(mandant, proof, NOW)).isFalse();
    }

    @Test
    void a_code_can_be_tried_five_times() {
        ask(NOW);

        IntStream.range(0, AddressProof.MOST_TRIES)
                .forEach(each -> assertThat(contacts().attempt(mandant, NOW)).isPresent());
        assertThat(contacts().attempt(mandant, NOW)).isEmpty();
        assertThat(contacts().pending(mandant, NOW)).isEmpty();
    }

    @Test
    void sixteen_tries_at_once_are_five() {
        ask(NOW);

        assertThat(Crowd.of(16, each -> contactsOf(each).attempt(mandant, NOW).isPresent()))
                .filteredOn(tried -> tried)
                .hasSize(AddressProof.MOST_TRIES);
    }

    @Test
    void shows_another_instance_at_once_what_one_has_recorded() {
        assertThat(another().of(mandant)).isEqualTo(ContactDetails.NONE);
        contacts().learn(mandant, EmailAddresses.FRANCOISE, NOW, true);
        assertThat(another().of(mandant).address()).isEqualTo(EmailAddresses.FRANCOISE);

        AddressProof proof = ask(NOW);
        assertThat(another().pending(mandant, NOW)).contains(proof);
        assertThat(another().accept(mandant, proof, NOW)).isTrue();
        assertThat(contacts().of(mandant)).isEqualTo(new ContactDetails(true, address, Origin.SAISIE));
        contacts().choose(mandant, false, NOW);
        assertThat(another().of(mandant).wanted()).isFalse();
    }

    @Test
    void of_16_who_use_a_code_at_once_one_does() {
        AddressProof proof = ask(NOW);

        assertThat(Crowd.of(16, each -> contactsOf(each).accept(mandant, proof, NOW)))
                .filteredOn(first -> first)
                .hasSize(1);
    }

    @Test
    void of_16_who_ask_for_a_code_at_once_five_get_one() {
        assertThat(Crowd.of(16, each -> contactsOf(each).request(mandant, proof(NOW))))
                .filteredOn(recorded -> recorded)
                .hasSize(AddressProof.MOST_IN_AN_HOUR);
    }

    @Test
    void a_choice_is_not_lost_when_an_address_is_learned_at_once() {
        contacts().learn(mandant, EmailAddresses.FRANCOISE, NOW, true);

        Crowd.of(16, each -> {
            if (each == 8) {
                contactsOf(each).choose(mandant, false, NOW);
            } else {
                contactsOf(each).learn(mandant, address, NOW, true);
            }
            return each;
        });

        assertThat(contacts().of(mandant)).isEqualTo(new ContactDetails(false, address, Origin.COMPTE));
    }

    @Test
    void a_code_is_over_after_a_quarter_of_an_hour() {
        ask(NOW);

        assertThat(contacts().pending(mandant, NOW.plus(AddressProof.LASTS).minusMillis(1)))
                .isPresent();
        assertThat(contacts().attempt(mandant, NOW.plus(AddressProof.LASTS))).isEmpty();
    }

    @Test
    void only_the_last_code_can_be_tried_and_is_sent() {
        ask(NOW);
        AddressProof last = ask(NOW.plusSeconds(1));

        assertThat(contacts().pending(mandant, NOW.plusSeconds(1))).contains(last);
        assertThat(outbox().messagesOf(mandant))
                .extracting(Message::state)
                .containsExactly(MessageState.EN_ATTENTE, MessageState.ANNULE);
        ClaimedMessage claimed =
                outbox().claim(NOW.plusSeconds(1), Duration.ofMinutes(1)).orElseThrow();
        assertThat(claimed.message().id()).isEqualTo(last.id());
        assertThat(claimed.message().to()).isEqualTo(address);
        assertThat(claimed.message().content()).isEqualTo(new MessageContent.Code(last.code(), last.until()));
        claimed.settle(MessageState.ENVOYE, NOW);
    }

    @Test
    void a_mandant_can_ask_for_five_codes_in_an_hour() {
        IntStream.range(0, AddressProof.MOST_IN_AN_HOUR).forEach(each -> ask(NOW.plusSeconds(each)));

        assertThat(contacts().request(mandant, proof(NOW.plusSeconds(60)))).isFalse();
        assertThat(another().request(mandant, proof(NOW.plusSeconds(60)))).isFalse();
        assertThat(contacts().request(mandant, proof(NOW.plusSeconds(3600)))).isTrue();
    }

    @Test
    void every_method_tells_of_an_outage() {
        breakDown();

        EveryMethod.of(Contacts.class).tellsOfAnOutage(contacts());
    }

    @Test
    void two_mandants_with_one_address_are_two() {
        Nir other = Nirs.random();
        contacts().learn(mandant, address, NOW, true);
        contacts().learn(other, address, NOW, true);
        contacts().choose(other, false, NOW);

        assertThat(contacts().of(mandant).wanted()).isTrue();
        assertThat(contacts().of(other).address()).isEqualTo(address);
    }

    private Contacts contactsOf(int each) {
        return each % 2 == 0 ? contacts() : another();
    }

    private AddressProof ask(Instant at) {
        AddressProof proof = proof(at);
        assertThat(contacts().request(mandant, proof)).isTrue();
        return proof;
    }

    private AddressProof proof(Instant at) {
        return new AddressProof(UUID.randomUUID(), address, "012345", at);
    }
}
