package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.domain.Change;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.appointment.Actor;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentChange;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.domain.appointment.AppointmentState;
import fr.procuration.domain.appointment.FreeSlot;
import fr.procuration.domain.appointment.Site;
import fr.procuration.port.FeedEntry;
import fr.procuration.port.FeedEvent;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.appointment.Booking;
import fr.procuration.port.appointment.PlannedChange;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.AppointmentOutcome;
import fr.procuration.port.driven.AppointmentOutcome.Answered;
import fr.procuration.port.driven.AppointmentOutcome.Full;
import fr.procuration.port.driven.AppointmentOutcome.Open;
import fr.procuration.port.driven.AppointmentOutcome.Outdated;
import fr.procuration.port.driven.AppointmentOutcome.Recorded;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Sites;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every agenda promises. The sites are those of {@link Sites}; each test asks for a week of its own. */
public abstract class AgendaContract extends AdapterContract {

    private static final int CROWD = 64;
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Mandant mandant = Mandants.random();
    private Instant ten = Appointments.FRIDAY_AT_10;

    /**
     * The agenda.
     *
     * @return the adapter under test, with {@link Sites#PARIS} and {@link Sites#REUNION}
     */
    protected abstract Agenda agenda();

    /**
     * The same as another process has it, with connections, caches and locks of its own, on the same data.
     *
     * @return another instance of the adapter; the same if its data are those of one process
     */
    protected abstract Agenda another();

    /**
     * The store that records receptions.
     *
     * @return a store on the same data
     */
    protected abstract ProcurationStore store();

    /**
     * The journal of that store.
     *
     * @return the journal of the same data
     */
    protected abstract Journal journal();

    /**
     * The feed.
     *
     * @return the feed of the same data
     */
    protected abstract Feed feed();

    /**
     * Makes every change fail when a part of it is written, to the end of the test: after the appointment and before its event or its
     * messages, or in whichever order the agenda writes them. What can be read stays so. Without it the test of such changes is skipped.
     */
    protected void failHalfway() {
        Assumptions.abort("nothing makes a change of this agenda fail halfway");
    }

    /** An hour at which nobody has taken an appointment yet, for data that outlive a test. */
    @BeforeEach
    void find_a_free_hour() {
        while (agenda().freeSlots(Sites.PARIS, ten, ten.plus(Duration.ofHours(1))).stream()
                        .filter(free -> free.places() == Sites.PARIS.desks())
                        .count()
                < 2) {
            ten = ten.plus(Duration.ofDays(1));
        }
    }

    private Instant now() {
        return ten.minus(Duration.ofDays(3));
    }

    private PlannedChange wish(Instant start) {
        return Appointments.taken(Sites.PARIS, start, now());
    }

    private Appointment taken() {
        PlannedChange wish = wish(ten);
        assertThat(take(mandant, wish)).isEqualTo(new Recorded());
        return wish.change().appointment();
    }

    private AppointmentOutcome take(Mandant who, PlannedChange wish) {
        return agenda().take(Appointments.of(who), Sites.PARIS, wish, null);
    }

    private Agenda agendaOf(int each) {
        return each % 2 == 0 ? agenda() : another();
    }

    private int places(Instant start) {
        return agenda().freeSlots(Sites.PARIS, start, start.plusSeconds(1)).stream()
                .mapToInt(FreeSlot::places)
                .sum();
    }

    @Test
    void keeps_what_was_taken_and_whose_it_is() {
        Appointment taken = taken();

        assertThat(agenda().find(taken.id())).contains(new Booking(taken, Appointments.of(mandant)));
        assertThat(agenda().of(mandant.nir())).containsExactly(taken);
        assertThat(agenda().of(Mandants.random().nir())).isEmpty();
    }

    @Test
    void has_as_many_places_as_desks_and_gives_each_once() {
        assertThat(places(ten)).isEqualTo(2);
        taken();
        assertThat(places(ten)).isEqualTo(1);
        assertThat(take(Mandants.random(), wish(ten))).isEqualTo(new Recorded());

        assertThat(places(ten)).isZero();
        assertThat(take(Mandants.random(), wish(ten))).isEqualTo(new Full());
        assertThat(places(ten.plus(HALF_AN_HOUR))).isEqualTo(2);
    }

    @Test
    void has_places_of_each_site_at_the_same_hour() {
        Site vast = new Site(
                Sites.REUNION.id(),
                Sites.REUNION.name(),
                Sites.REUNION.address(),
                Sites.REUNION.zone(),
                Sites.REUNION.hours(),
                CROWD,
                Sites.REUNION.length(),
                Sites.REUNION.motifs());
        assertThat(take(Mandants.random(), wish(ten))).isEqualTo(new Recorded());

        assertThat(agenda().take(Appointments.of(mandant), vast, Appointments.taken(vast, ten, now()), null))
                .isEqualTo(new Recorded());
        assertThat(places(ten)).isEqualTo(1);
    }

    @Test
    void keeps_instants_to_the_microsecond() {
        Instant now = now().plus(123_456, ChronoUnit.MICROS);
        PlannedChange wish = Appointments.taken(Sites.PARIS, ten, now);
        take(mandant, wish);

        assertThat(agenda().find(wish.change().appointment().id()))
                .contains(new Booking(wish.change().appointment(), Appointments.of(mandant)));
    }

    @Test
    void gives_the_last_places_to_as_many_as_there_are_of_many_who_move_at_once() {
        Site vast = Sites.parisWith(CROWD);
        Instant later = ten.plus(HALF_AN_HOUR);
        List<Appointment> taken = Stream.generate(Mandants::random)
                .limit(16)
                .map(each -> {
                    PlannedChange wish = Appointments.taken(vast, ten, now());
                    assertThat(agenda().take(Appointments.of(each), vast, wish, null))
                            .isEqualTo(new Recorded());
                    return wish.change().appointment();
                })
                .toList();

        List<AppointmentOutcome> outcomes = Crowd.of(
                16,
                each -> agendaOf(each)
                        .move(
                                Sites.PARIS,
                                Appointments.told(taken.get(each)
                                        .move(Sites.PARIS, later, Actor.MANDANT, now())
                                        .orElseThrow())));

        assertThat(outcomes).filteredOn(Recorded.class::isInstance).hasSize(Sites.PARIS.desks());
        assertThat(outcomes).filteredOn(Full.class::isInstance).hasSize(16 - Sites.PARIS.desks());
    }

    @Test
    void records_one_of_16_changes_of_an_appointment_at_once() {
        Appointment first = taken();
        PlannedChange cancelled =
                Appointments.told(first.cancel(Actor.MANDANT, now()).orElseThrow());

        assertThat(Crowd.of(16, each -> agendaOf(each).record(cancelled)))
                .filteredOn(recorded -> recorded)
                .hasSize(1);
    }

    @Test
    void gives_the_last_places_to_as_many_as_there_are_of_many_at_once() {
        List<AppointmentOutcome> outcomes = Crowd.of(
                CROWD, each -> agendaOf(each).take(Appointments.of(Mandants.random()), Sites.PARIS, wish(ten), null));

        assertThat(outcomes).filteredOn(Recorded.class::isInstance).hasSize(Sites.PARIS.desks());
        assertThat(outcomes).filteredOn(Full.class::isInstance).hasSize(CROWD - Sites.PARIS.desks());
    }

    @Test
    void gives_a_mandant_one_appointment_of_a_motif_of_many_at_once() {
        Site vast = Sites.parisWith(CROWD);

        List<AppointmentOutcome> outcomes =
                Crowd.of(CROWD, each -> agendaOf(each).take(Appointments.of(mandant), vast, wish(ten), null));

        assertThat(outcomes).filteredOn(Recorded.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Open.class::isInstance).hasSize(CROWD - 1);
    }

    @Test
    void tells_which_appointment_is_open_until_its_time_is_over() {
        Appointment first = taken();

        assertThat(take(mandant, wish(ten.plus(HALF_AN_HOUR)))).isEqualTo(new Open(first));
        Instant afterwards = first.slot().end();
        PlannedChange later = Appointments.taken(Sites.PARIS, ten.plus(Duration.ofDays(7)), afterwards);
        assertThat(take(mandant, later)).isEqualTo(new Recorded());
    }

    @Test
    void answers_a_key_with_what_was_taken_first() {
        IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString());
        PlannedChange first = wish(ten);
        assertThat(agenda().answerTo(mandant.nir(), key)).isEmpty();
        assertThat(agenda().take(Appointments.of(mandant), Sites.PARIS, first, key))
                .isEqualTo(new Recorded());
        move(first.change().appointment(), ten.plus(HALF_AN_HOUR));

        assertThat(agenda().take(Appointments.of(mandant), Sites.PARIS, wish(ten), key))
                .isEqualTo(new Answered());
        assertThat(agenda().answerTo(mandant.nir(), key))
                .contains(first.change().appointment());
        assertThat(agenda().answerTo(Mandants.random().nir(), key)).isEmpty();
    }

    @Test
    void takes_once_of_many_at_once_with_one_key() {
        IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString());
        List<AppointmentOutcome> outcomes =
                Crowd.of(CROWD, each -> agendaOf(each).take(Appointments.of(mandant), Sites.PARIS, wish(ten), key));

        assertThat(outcomes).filteredOn(Recorded.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Answered.class::isInstance).hasSize(CROWD - 1);
    }

    private Appointment move(Appointment from, Instant start) {
        AppointmentChange moved =
                from.move(Sites.PARIS, start, Actor.MANDANT, now()).orElseThrow();
        assertThat(agenda().move(Sites.PARIS, Appointments.told(moved))).isEqualTo(new Recorded());
        return moved.appointment();
    }

    @Test
    void moves_and_gives_the_place_back() {
        Appointment moved = move(taken(), ten.plus(HALF_AN_HOUR));

        assertThat(agenda().of(mandant.nir())).containsExactly(moved);
        assertThat(places(ten)).isEqualTo(2);
        assertThat(places(ten.plus(HALF_AN_HOUR))).isEqualTo(1);
    }

    @Test
    void leaves_an_appointment_where_it_is_if_the_other_slot_is_full() {
        Appointment first = taken();
        Instant full = ten.plus(HALF_AN_HOUR);
        take(Mandants.random(), wish(full));
        take(Mandants.random(), wish(full));

        AppointmentChange moved =
                first.move(Sites.PARIS, full, Actor.MANDANT, now()).orElseThrow();

        assertThat(agenda().move(Sites.PARIS, Appointments.told(moved))).isEqualTo(new Full());
        assertThat(agenda().of(mandant.nir())).containsExactly(first);
        assertThat(places(ten)).isEqualTo(1);
    }

    @Test
    void cancels_and_gives_place_and_motif_back() {
        Appointment first = taken();
        AppointmentChange cancelled = first.cancel(Actor.MANDANT, now()).orElseThrow();

        assertThat(agenda().record(Appointments.told(cancelled))).isTrue();
        assertThat(places(ten)).isEqualTo(2);
        assertThat(agenda().of(mandant.nir())).containsExactly(cancelled.appointment());
        assertThat(take(mandant, wish(ten))).isEqualTo(new Recorded());
    }

    @Test
    void records_of_two_changes_of_the_same_appointment_the_first() {
        Appointment first = taken();
        AppointmentChange cancelled = first.cancel(Actor.MANDANT, now()).orElseThrow();
        AppointmentChange called =
                first.call(false, Actor.agent(Agents.PARIS), now()).orElseThrow();
        AppointmentChange moved = first.move(Sites.PARIS, ten.plus(HALF_AN_HOUR), Actor.MANDANT, now())
                .orElseThrow();

        assertThat(agenda().record(Appointments.untold(called))).isTrue();
        assertThat(agenda().record(Appointments.told(cancelled))).isFalse();
        assertThat(agenda().move(Sites.PARIS, Appointments.told(moved))).isEqualTo(new Outdated());
        assertThat(agenda().find(first.id()).orElseThrow().appointment()).isEqualTo(called.appointment());
    }

    @Test
    void lists_a_day_by_hour_without_those_cancelled() {
        Instant later = ten.plus(HALF_AN_HOUR);
        PlannedChange second = wish(later);
        take(Mandants.random(), second);
        Appointment first = taken();
        PlannedChange gone = wish(later);
        take(Mandants.random(), gone);
        agenda().record(Appointments.told(
                gone.change().appointment().cancel(Actor.MANDANT, now()).orElseThrow()));

        assertThat(agenda().on(Sites.PARIS, ten, later.plusSeconds(1)))
                .extracting(Booking::appointment)
                .containsExactly(first, second.change().appointment());
        assertThat(agenda().on(Sites.REUNION, ten, later)).isEmpty();
    }

    @Test
    void shows_another_instance_at_once_what_one_has_recorded() {
        IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString());
        PlannedChange wish = wish(ten);
        Appointment wanted = wish.change().appointment();
        assertAnotherShows(wanted.id(), key, null, Sites.PARIS.desks());
        agenda().take(Appointments.of(mandant), Sites.PARIS, wish, key);
        assertAnotherShows(wanted.id(), key, wanted, Sites.PARIS.desks() - 1);

        AppointmentChange called =
                wanted.call(false, Actor.agent(Agents.PARIS), now()).orElseThrow();
        agenda().record(Appointments.untold(called));
        assertThat(another().find(wanted.id()).map(Booking::appointment)).contains(called.appointment());
        assertThat(another().of(mandant.nir())).containsExactly(called.appointment());
    }

    /** By each of its methods: what one instance has read before may be kept by it too long. */
    private void assertAnotherShows(AppointmentId id, IdempotencyKey key, @Nullable Appointment expected, int places) {
        Optional<Appointment> kept = Optional.ofNullable(expected);
        assertThat(another().find(id).map(Booking::appointment)).isEqualTo(kept);
        assertThat(another().of(mandant.nir())).isEqualTo(kept.stream().toList());
        assertThat(another().answerTo(mandant.nir(), key)).isEqualTo(kept);
        assertThat(another().on(Sites.PARIS, ten, ten.plusSeconds(1)))
                .extracting(Booking::appointment)
                .isEqualTo(kept.stream().toList());
        assertThat(another().freeSlots(Sites.PARIS, ten, ten.plusSeconds(1)))
                .extracting(FreeSlot::places)
                .containsExactly(places);
    }

    @Test
    void lists_those_of_one_slot_in_the_order_in_which_they_were_taken() {
        PlannedChange first = wish(ten.plus(HALF_AN_HOUR));
        PlannedChange second = Appointments.taken(Sites.PARIS, ten, now().plusSeconds(1));
        take(Mandants.random(), first);
        take(Mandants.random(), second);
        Appointment moved = move(first.change().appointment(), ten);

        assertThat(agenda().on(Sites.PARIS, ten, ten.plusSeconds(1)))
                .extracting(Booking::appointment)
                .containsExactly(moved, second.change().appointment());
    }

    @Test
    void lists_those_of_a_mandant_the_one_that_begins_last_first() {
        Appointment far = move(taken(), ten.plus(HALF_AN_HOUR));
        agenda().record(Appointments.told(far.cancel(Actor.MANDANT, now()).orElseThrow()));
        Appointment near = taken();

        assertThat(agenda().of(mandant.nir())).extracting(Appointment::id).containsExactly(far.id(), near.id());
        assertThat(another().of(mandant.nir())).extracting(Appointment::id).containsExactly(far.id(), near.id());
    }

    @Test
    void closes_an_appointment_together_with_the_reception() {
        Appointment first = taken();
        Change grant = Changes.grant(mandant);
        store().record(grant);
        Change reception = Changes.reception(grant.procuration());

        assertThat(agenda().honour(honoured(first), reception)).isTrue();
        assertThat(state(first)).isEqualTo(AppointmentState.HONORE);
        assertThat(store().visits(mandant.nir())).containsExactly(reception.event());
        assertThat(agenda().honour(honoured(first), Changes.reception(grant.procuration())))
                .isFalse();
        assertThat(store().visits(mandant.nir())).hasSize(1);
    }

    @Test
    void closes_nothing_without_the_reception() {
        Appointment first = taken();
        Change grant = Changes.grant(mandant);
        store().record(grant);
        store().record(Changes.revocation(grant.procuration()));

        assertThat(agenda().honour(honoured(first), Changes.reception(grant.procuration())))
                .isFalse();
        assertThat(state(first)).isEqualTo(AppointmentState.PRIS);
    }

    @Test
    void of_a_change_that_fails_halfway_nothing_stays() {
        Appointment first = taken();
        Change grant = Changes.grant(mandant);
        store().record(grant);
        FeedPosition told = end();
        Mandant other = Mandants.random();
        Instant later = ten.plus(HALF_AN_HOUR);
        AppointmentChange moved =
                first.move(Sites.PARIS, later, Actor.MANDANT, now()).orElseThrow();
        AppointmentChange cancelled = first.cancel(Actor.MANDANT, now()).orElseThrow();
        failHalfway();

        assertFails(() -> take(other, wish(ten)));
        assertFails(() -> agenda().move(Sites.PARIS, Appointments.told(moved)));
        assertFails(() -> agenda().record(Appointments.told(cancelled)));
        assertFails(() -> agenda().honour(Appointments.told(closing(first)), Changes.reception(grant.procuration())));

        for (Agenda each : List.of(agenda(), another())) {
            assertThat(each.of(mandant.nir())).containsExactly(first);
            assertThat(each.of(other.nir())).isEmpty();
            assertThat(each.freeSlots(Sites.PARIS, ten, later.plusSeconds(1)))
                    .extracting(FreeSlot::places)
                    .containsExactly(Sites.PARIS.desks() - 1, Sites.PARIS.desks());
        }
        assertThat(store().visits(mandant.nir())).isEmpty();
        assertThat(feed().changesAfter(told, 10)).isEmpty();
    }

    private static void assertFails(ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOf(RuntimeException.class);
    }

    private static PlannedChange honoured(Appointment appointment) {
        return Appointments.untold(closing(appointment));
    }

    private static AppointmentChange closing(Appointment appointment) {
        return appointment
                .honour(
                        Sites.PARIS,
                        Actor.agent(Agents.PARIS),
                        appointment.slot().start())
                .orElseThrow();
    }

    private AppointmentState state(Appointment appointment) {
        return agenda().find(appointment.id()).orElseThrow().appointment().state();
    }

    @Test
    void tells_of_every_change_in_the_feed_in_order_between_the_procurations() {
        FeedPosition start = end();
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
        FeedPosition start = end();
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

    private FeedPosition end() {
        FeedPosition last = FeedPosition.START;
        for (List<FeedEntry> page = feed().changesAfter(last, 1000);
                !page.isEmpty();
                page = feed().changesAfter(last, 1000)) {
            last = page.get(page.size() - 1).place();
        }
        return last;
    }

    @Test
    void finds_to_which_appointments_the_mandataire_was_to_come() {
        Change grant = Changes.grant(mandant);
        store().record(grant);
        Appointment first = taken();
        taken(Mandants.random());
        Change revocation = Changes.revocation(grant.procuration(), now().plusSeconds(60));
        store().record(revocation);

        assertThat(agenda().representedOf(entryOf(revocation)))
                .extracting(Booking::appointment)
                .containsExactly(first);
        agenda().record(Appointments.told(
                first.represent(false, Actor.SERVICE, now()).orElseThrow()));
        assertThat(agenda().representedOf(entryOf(revocation))).isEmpty();
    }

    private void taken(Mandant who) {
        take(who, wish(ten.plus(HALF_AN_HOUR)));
    }

    private JournalEntry entryOf(Change change) {
        long last = JournalEntry.START;
        while (true) {
            for (JournalEntry entry : journal().after(last, 1000)) {
                if (entry.event().equals(change.event())) {
                    return entry;
                }
                last = entry.position();
            }
        }
    }

    @Test
    void finds_none_to_which_the_mandataire_was_named_only_after_the_end() {
        Change grant = Changes.grant(mandant);
        store().record(grant);
        Change revocation = Changes.revocation(grant.procuration());
        store().record(revocation);
        PlannedChange later =
                Appointments.taken(Sites.PARIS, ten, revocation.event().at().plusSeconds(1));
        take(mandant, later);

        assertThat(agenda().representedOf(entryOf(revocation))).isEmpty();
    }

    @Test
    void every_method_tells_of_an_outage() {
        Change reception = Changes.reception(Changes.grant(mandant).procuration());
        breakDown();

        EveryMethod.of(Agenda.class)
                .except("sites")
                .with(Change.class, reception)
                .tellsOfAnOutage(agenda());
    }

    @Test
    void knows_the_sites() {
        assertThat(agenda().sites()).contains(Sites.PARIS, Sites.REUNION);
        assertThat(agenda().freeSlots(Sites.REUNION, Instants.GUIDE, Instants.GUIDE))
                .isEmpty();
    }
}
