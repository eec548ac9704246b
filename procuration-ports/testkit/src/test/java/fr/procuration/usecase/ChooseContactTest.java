package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driving.ChooseContact;
import fr.procuration.port.driving.ChooseContact.Proof;
import fr.procuration.port.fixture.EmailAddresses;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Nirs;
import fr.procuration.port.message.AddressProof;
import fr.procuration.port.message.ContactDetails;
import fr.procuration.port.message.ContactDetails.Origin;
import fr.procuration.port.message.EmailAddress;
import fr.procuration.port.message.MessageContent;
import fr.procuration.port.message.MessageState;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A typed address counts once its code was typed too. */
final class ChooseContactTest {

    private final Told told = new Told(Instants.GUIDE);
    private final ChooseContact contact = UseCases.chooseContact(told.messages, told.clock);
    private final Nir mandant = Nirs.random();
    private final EmailAddress address = EmailAddresses.random();

    @Test
    void the_code_that_was_sent_proves_the_address() {
        String code = ask();

        assertThat(contact.see(mandant).details()).isEqualTo(ContactDetails.NONE);
        assertThat(contact.prove(mandant, " " + code.substring(0, 3) + " " + code.substring(3)))
                .isEqualTo(Proof.PROVEN);
        assertThat(contact.see(mandant).details()).isEqualTo(new ContactDetails(true, address, Origin.SAISIE));
        assertThat(contact.prove(mandant, code)).isEqualTo(Proof.NONE);
    }

    @Test
    void another_code_does_not_and_five_are_enough() {
        String code = ask();
        String other = code.equals("000000") ? "000001" : "000000";

        IntStream.range(1, AddressProof.MOST_TRIES)
                .forEach(each -> assertThat(contact.prove(mandant, other)).isEqualTo(Proof.WRONG));
        assertThat(contact.prove(mandant, other)).isEqualTo(Proof.NONE);
        assertThat(contact.prove(mandant, code)).isEqualTo(Proof.NONE);
        assertThat(contact.see(mandant).details()).isEqualTo(ContactDetails.NONE);
    }

    @Test
    void a_code_is_for_its_mandant_only() {
        String code = ask();

        assertThat(contact.prove(Nirs.random(), code)).isEqualTo(Proof.NONE);
    }

    @Test
    void too_many_codes_are_not_sent() {
        IntStream.range(0, AddressProof.MOST_IN_AN_HOUR).forEach(each -> ask());

        assertThat(contact.requestCode(mandant, address)).isFalse();
        assertThat(told.settle()).isEmpty();
    }

    @Test
    void an_account_tells_its_address_until_another_is_proven() {
        EmailAddress first = EmailAddresses.random();
        contact.learn(mandant, first, false);
        assertThat(contact.see(mandant).details()).isEqualTo(ContactDetails.NONE);
        contact.learn(mandant, first, true);
        assertThat(contact.see(mandant).details()).isEqualTo(new ContactDetails(true, first, Origin.COMPTE));

        contact.prove(mandant, ask());
        contact.learn(mandant, first, true);
        assertThat(contact.see(mandant).details().address()).isEqualTo(address);
    }

    private String ask() {
        told.clock.advance(Duration.ofSeconds(1));
        assertThat(contact.requestCode(mandant, address)).isTrue();
        assertThat(told.settle()).containsExactly(MessageState.ENVOYE);
        MessageContent sent = told.sent().get(told.sent().size() - 1).content();
        return ((MessageContent.Code) sent).code();
    }
}
