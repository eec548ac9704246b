package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import fr.procuration.port.JournalEntry;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.Notifier;
import fr.procuration.port.driven.NotifierCursors;
import fr.procuration.port.driving.RelayNotifications;
import fr.procuration.port.driving.RelayNotifications.Delivery;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.memory.InMemoryNotifierCursors;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.RecordingNotifier;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every notifier is told every change, in order, at least once. */
final class RelayNotificationsTest {

    private static final UnavailableException OUTAGE =
            new UnavailableException("database", new IOException("unreachable"));

    private final InMemoryProcurations store = new InMemoryProcurations();
    private final InMemoryNotifierCursors cursors = new InMemoryNotifierCursors();
    private final RecordingNotifier one = new RecordingNotifier("one");
    private final RecordingNotifier other = new RecordingNotifier("other");
    private final RecordingNotifier failing = spy(new RecordingNotifier("failing"));

    @Test
    void tells_every_notifier_everything_in_order() {
        happen(3);

        assertThat(relayTo(one, other)).containsExactly(delivery(one, 3), delivery(other, 3));
        assertThat(one.taken()).isEqualTo(journal());
        assertThat(other.taken()).isEqualTo(journal());
    }

    @Test
    void tells_nobody_anything_twice_if_all_goes_well() {
        happen(2);
        relayTo(one);
        happen(1);

        assertThat(relayTo(one)).containsExactly(delivery(one, 1));
        assertThat(relayTo(one)).containsExactly(delivery(one, 0));
        assertThat(one.taken()).isEqualTo(journal());
    }

    @Test
    void tells_everything_however_much_there_is_to_tell() {
        happen(250);
        RelayNotifications relay = relay(one);
        IntStream.range(0, 250).forEach(round -> relay.relay());

        assertThat(one.taken()).isEqualTo(journal());
    }

    @Test
    void tells_a_new_notifier_everything_from_the_start() {
        happen(2);
        relayTo(one);

        assertThat(relayTo(one, other)).containsExactly(delivery(one, 0), delivery(other, 2));
        assertThat(other.taken()).isEqualTo(journal());
    }

    @Test
    void a_notifier_that_fails_holds_back_no_other() {
        happen(3);
        doThrow(OUTAGE).when(failing).notify(second());

        assertThat(relayTo(failing, one)).containsExactly(new Delivery("failing", 1, OUTAGE), delivery(one, 3));
        assertThat(one.taken()).isEqualTo(journal());
    }

    @Test
    void a_notifier_that_failed_goes_on_with_the_entry_it_did_not_take() {
        happen(3);
        doThrow(OUTAGE).when(failing).notify(second());
        relayTo(failing);
        assertThat(relayTo(failing)).containsExactly(new Delivery("failing", 0, OUTAGE));
        doCallRealMethod().when(failing).notify(any());

        assertThat(relayTo(failing)).containsExactly(new Delivery("failing", 2, null));
        assertThat(failing.taken()).isEqualTo(journal());
    }

    @Test
    void tells_again_what_it_could_not_remember_to_have_told() {
        happen(1);
        NotifierCursors forgetful = (notifier, delivery) -> {
            assertThat(delivery.applyAsLong(JournalEntry.START)).isEqualTo(1);
            throw OUTAGE;
        };
        RelayNotifications interrupted = UseCases.relayNotifications(store, forgetful, List.of(one));

        assertThat(interrupted.relay()).containsExactly(new Delivery("one", 0, OUTAGE));
        relayTo(one);
        assertThat(one.taken()).containsExactly(journal().get(0), journal().get(0));
    }

    @Test
    void leaves_a_notifier_to_the_instance_that_is_at_it() {
        happen(1);

        cursors.advance(one.name(), cursor -> {
            assertThat(relayTo(one, other)).containsExactly(delivery(other, 1));
            return cursor;
        });
        assertThat(one.taken()).isEmpty();
    }

    @Test
    void says_so_if_the_journal_cannot_be_read() {
        Journal unreadable = (position, limit) -> {
            throw OUTAGE;
        };

        assertThat(UseCases.relayNotifications(unreadable, cursors, List.of(one))
                        .relay())
                .containsExactly(new Delivery("one", 0, OUTAGE));
    }

    private void happen(int changes) {
        IntStream.range(0, changes).forEach(each -> store.record(Changes.grant(Mandants.random())));
    }

    private List<JournalEntry> journal() {
        return store.after(JournalEntry.START, Integer.MAX_VALUE);
    }

    private RelayNotifications relay(Notifier... notifiers) {
        return UseCases.relayNotifications(store, cursors, List.of(notifiers));
    }

    private List<Delivery> relayTo(Notifier... notifiers) {
        return relay(notifiers).relay();
    }

    private static JournalEntry second() {
        return argThat(entry -> entry.position() == 2);
    }

    private static Delivery delivery(Notifier notifier, int delivered) {
        return new Delivery(notifier.name(), delivered, null);
    }
}
