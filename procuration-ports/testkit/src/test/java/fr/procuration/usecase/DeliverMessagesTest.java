package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Mandant;
import fr.procuration.port.driven.Mailer.Result;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.message.EmailAddress;
import fr.procuration.port.message.MessageState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the server does not take is tried again for a day, after delays that grow; what it refuses is not. */
final class DeliverMessagesTest {

    private final Told told = new Told(Instants.GUIDE);
    private final Mandant mandant = Mandants.random();
    private final EmailAddress address = told.address(mandant.nir());

    @Test
    void tells_of_a_grant_once() {
        give();

        assertThat(told.settle()).containsExactly(MessageState.ENVOYE);
        assertThat(told.settle()).isEmpty();
        assertThat(told.sent())
                .singleElement()
                .satisfies(sent -> assertThat(sent.to()).isEqualTo(address));
    }

    @Test
    void tries_again_after_delays_that_grow_for_a_day_then_gives_up_and_shows_it() {
        told.server(address, Result.LATER);
        give();
        List<Duration> delays = new ArrayList<>();
        Instant last = told.clock.now();
        List<MessageState> became = told.settle();
        for (int minute = 0; minute < 3000; minute++) {
            told.clock.advance(Duration.ofMinutes(1));
            List<MessageState> now = told.settle();
            if (!now.isEmpty()) {
                delays.add(Duration.between(last, told.clock.now()));
                last = told.clock.now();
                became = now;
            }
        }

        assertThat(delays)
                .isSorted()
                .startsWith(Duration.ofMinutes(1), Duration.ofMinutes(2))
                .endsWith(Duration.ofHours(2));
        assertThat(became).containsExactly(MessageState.ABANDONNE);
        assertThat(Duration.between(Instants.GUIDE, last)).isBetween(Duration.ofHours(21), Duration.ofHours(24));
        assertThat(told.states(mandant.nir())).containsExactly(MessageState.ABANDONNE);
    }

    @Test
    void an_hour_of_temporary_refusals_loses_nothing() {
        told.server(address, Result.LATER);
        give();
        told.settle();
        told.clock.advance(Duration.ofHours(1));
        told.settle();
        told.server(address, Result.SENT);
        told.clock.advance(Duration.ofHours(2));

        assertThat(told.settle()).containsExactly(MessageState.ENVOYE);
    }

    @Test
    void what_is_refused_for_good_is_shown_and_not_tried_again() {
        told.server(address, Result.REFUSED);
        give();

        assertThat(told.settle()).containsExactly(MessageState.REFUSE);
        told.clock.advance(Duration.ofDays(1));
        assertThat(told.settle()).isEmpty();
        assertThat(told.states(mandant.nir())).containsExactly(MessageState.REFUSE);
    }

    @Test
    void without_a_server_messages_wait() {
        told.mailer.setReady(false);
        give();

        assertThat(told.settle()).isEmpty();
        assertThat(told.states(mandant.nir())).containsExactly(MessageState.EN_ATTENTE);
        told.clock.advance(Duration.ofDays(3));
        told.mailer.setReady(true);
        assertThat(told.settle()).containsExactly(MessageState.ENVOYE);
    }

    @Test
    void an_address_that_is_no_good_holds_back_nobody_else() {
        told.server(address, Result.LATER);
        give();
        Mandant other = Mandants.random();
        told.address(other.nir());
        told.store.record(Changes.grant(other));

        assertThat(told.settle()).containsExactlyInAnyOrder(MessageState.EN_ATTENTE, MessageState.ENVOYE);
    }

    private void give() {
        told.store.record(Changes.grant(mandant));
    }
}
