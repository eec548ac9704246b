package fr.procuration.persistence.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.domain.Mandant;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.driven.Contacts;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.Outbox;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.EmailAddresses;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.message.Message;
import fr.procuration.port.message.MessageKind;
import fr.procuration.port.message.MessageState;
import fr.procuration.port.message.PlannedMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message that cannot be opened is tried for a day. */
class UnreadableMessageIT {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final Instance instance = Instance.on(sql.jdbcUrl());
    private final Outbox outbox = instance.get(Outbox.class);
    private final Mandant mandant = Mandants.random();

    @BeforeEach
    void damage() {
        instance.get(ProcurationStore.class).record(Changes.grant(mandant));
        instance.get(Contacts.class).learn(mandant.nir(), EmailAddresses.FRANCOISE, Instants.GUIDE, true);
        instance.get(Journal.class)
                .after(0, 10)
                .forEach(entry -> outbox.add(
                        entry,
                        List.of(new PlannedMessage(MessageKind.ACCORDEE, Instants.GUIDE, Instants.GUIDE, null))));
        sql.execute("update contact set address_data = 'unreadable'");
    }

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void then_it_is_given_up_and_holds_back_no_other() {
        claimed(Instants.GUIDE);
        claimed(Instants.GUIDE.plus(Duration.ofHours(23)));
        assertThat(state()).isEqualTo(MessageState.EN_ATTENTE);

        claimed(Instants.GUIDE.plus(Duration.ofHours(24)));

        assertThat(state()).isEqualTo(MessageState.ABANDONNE);
        assertThat(outbox.claim(Instants.GUIDE.plus(Duration.ofHours(25)), LEASE))
                .isEmpty();
    }

    private void claimed(Instant now) {
        assertThatThrownBy(() -> outbox.claim(now, LEASE)).isInstanceOf(DamagedDataException.class);
    }

    private MessageState state() {
        return outbox.messagesOf(mandant.nir()).stream()
                .map(Message::state)
                .findFirst()
                .orElseThrow();
    }
}
