package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.port.FeedEntry;
import fr.procuration.port.FeedEvent;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.fixture.Changes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The feed tells of appointments among procurations, in the order of what happened. */
abstract class ToldAppointmentsContract extends AppointmentsContract {

    @Test
    void tells_of_every_change_in_the_feed_in_order_between_the_procurations() {
        FeedPosition start = endOfFeed();
        Change grant = Changes.grant(mandant);
        store().record(grant);
        Appointment first = taken();
        store().record(Changes.revocation(grant.procuration()));
        Appointment moved = move(first, ten.plus(HALF_AN_HOUR));

        List<FeedEntry> told = feed().changesAfter(start, 10);

        assertThat(told)
                .extracting(entry -> entry.event().subject())
                .containsSubsequence(
                        grant.procuration().id().value(),
                        first.id().value(),
                        grant.procuration().id().value(),
                        moved.id().value());
        assertThat(told).allMatch(entry -> entry.mandant().equals(mandant.nir()));
        assertThat(told)
                .extracting(FeedEntry::reference)
                .containsOnly(told.get(0).reference());
        assertThat(told).isSortedAccordingTo((one, other) -> one.place().compareTo(other.place()));
        assertThat(told)
                .filteredOn(entry -> entry.event() instanceof FeedEvent.OfAppointment)
                .extracting(entry ->
                        ((FeedEvent.OfAppointment) entry.event()).event().appointment())
                .containsExactly(first, moved);
    }

    @Test
    void goes_on_in_the_feed_from_every_mark() {
        FeedPosition start = endOfFeed();
        Change grant = Changes.grant(mandant);
        store().record(grant);
        move(taken(), ten.plus(HALF_AN_HOUR));
        store().record(Changes.revocation(grant.procuration()));

        List<FeedEntry> all = feed().changesAfter(start, 10);

        assertThat(all).hasSize(4);
        for (int read = 1; read < all.size(); read++) {
            FeedEntry last = all.get(read - 1);
            assertThat(feed().gave(last.mark())).isTrue();
            assertThat(feed().changesAfter(last.place(), 10)).isEqualTo(all.subList(read, all.size()));
        }
        assertThat(feed().head()).isGreaterThan(0);
    }
}
