package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.port.driven.Mailer;
import fr.procuration.port.driven.Mailer.Result;
import fr.procuration.port.fixture.EmailAddresses;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.message.EmailAddress;
import fr.procuration.port.message.MessageContent;
import fr.procuration.port.message.OutgoingMessage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A mailer says what became of a message, and names it the same each time. */
public abstract class MailerContract {

    /**
     * The mailer.
     *
     * @return the adapter under test, ready
     */
    protected abstract Mailer mailer();

    /**
     * Makes the server answer for an address.
     *
     * @param address whose messages
     * @param result what becomes of them from now on
     */
    protected abstract void answer(EmailAddress address, Result result);

    /**
     * What has arrived.
     *
     * @param address where
     * @return the names of the messages, in the order in which they came
     */
    protected abstract List<String> arrived(EmailAddress address);

    @Test
    void sends_a_message() {
        EmailAddress address = EmailAddresses.random();

        assertThat(mailer().isReady()).isTrue();
        assertThat(mailer().send(message(address))).isEqualTo(Result.SENT);
        assertThat(arrived(address)).hasSize(1);
    }

    @Test
    void names_a_message_the_same_at_each_attempt() {
        EmailAddress address = EmailAddresses.random();
        OutgoingMessage message = message(address);
        mailer().send(message);
        mailer().send(message);
        mailer().send(message(address));

        List<String> names = arrived(address);
        assertThat(names).hasSize(3);
        assertThat(names.get(1)).isEqualTo(names.get(0)).isNotEqualTo(names.get(2));
    }

    @Test
    void tells_what_can_be_tried_again_from_what_cannot() {
        EmailAddress later = EmailAddresses.random();
        EmailAddress never = EmailAddresses.random();
        answer(later, Result.LATER);
        answer(never, Result.REFUSED);

        assertThat(mailer().send(message(later))).isEqualTo(Result.LATER);
        assertThat(mailer().send(message(never))).isEqualTo(Result.REFUSED);
        answer(later, Result.SENT);
        assertThat(mailer().send(message(later))).isEqualTo(Result.SENT);
    }

    private static OutgoingMessage message(EmailAddress to) {
        return new OutgoingMessage(
                UUID.randomUUID(), to, new MessageContent.Code("012345", Instants.GUIDE.plusSeconds(900)));
    }
}
