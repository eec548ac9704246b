package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import fr.procuration.domain.Change;
import fr.procuration.domain.End;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.State;
import fr.procuration.domain.Validity;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.port.driving.RevokeProcuration;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Nirs;
import fr.procuration.port.fixture.Refusals;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mandant takes a procuration back. */
final class RevokeProcurationTest {

    private static final Mandant MANDANT = Mandants.FRANCOISE;

    private final InMemoryProcurations store = new InMemoryProcurations();
    private final SettableClock clock = new SettableClock(Instants.GUIDE.plusSeconds(60));
    private final RevokeProcuration revoke = UseCases.revokeProcuration(store, clock);
    private final Change grant = Changes.grant(MANDANT);
    private final Procuration granted = grant.procuration();

    @BeforeEach
    void a_procuration_was_given() {
        store.record(grant);
    }

    @Test
    void takes_it_back_from_this_instant_on() {
        ProcurationSnapshot answer = revoke();

        assertThat(answer.state()).isEqualTo(State.REVOQUEE);
        assertThat(answer.procuration().end()).isEqualTo(new End(clock.now(), EndReason.REVOCATION));
        assertThat(store.latest(MANDANT.nir())).contains(answer.procuration());
        assertThat(store.after(1, 10))
                .extracting(JournalEntry::event)
                .containsExactly(new ProcurationEvent.Ended(granted.id(), clock.now(), EndReason.REVOCATION, null));
    }

    @Test
    void takes_it_back_at_the_last_instant() {
        clock.set(granted.validity().until().minusNanos(1_000));

        assertThat(revoke().state()).isEqualTo(State.REVOQUEE);
    }

    @Test
    void gives_the_same_answer_when_asked_again() {
        ProcurationSnapshot first = revoke();
        clock.advance(Duration.ofMinutes(5));

        assertThat(revoke()).isEqualTo(first);
        assertThat(store.after(JournalEntry.START, 10)).hasSize(2);
    }

    @Test
    void gives_the_same_answer_when_asked_again_after_the_month() {
        ProcurationSnapshot first = revoke();
        clock.advance(Duration.ofDays(60));

        assertThat(revoke()).isEqualTo(first);
    }

    @Test
    void gives_the_same_answer_as_another_request_that_came_first() {
        Change first = Changes.revocation(granted, Instants.GUIDE.plusSeconds(59));
        ProcurationStore overtaken = Doubles.overtaken(store, () -> store.record(first));

        ProcurationSnapshot late = UseCases.revokeProcuration(overtaken, clock).revoke(MANDANT.nir(), granted.id());

        assertThat(late).isEqualTo(new ProcurationSnapshot(first.procuration(), State.REVOQUEE));
        assertThat(store.after(JournalEntry.START, 10)).hasSize(2);
    }

    @Test
    void never_says_that_it_runs_if_the_store_writes_nothing() {
        RevokeProcuration damaged = UseCases.revokeProcuration(Doubles.writingNothing(store), clock);

        assertThatThrownBy(() -> damaged.revoke(MANDANT.nir(), granted.id())).isInstanceOf(DamagedDataException.class);
    }

    @Test
    void takes_back_what_has_not_begun_after_which_the_next_one_begins_now() {
        Instant now = Instants.GUIDE.minus(Duration.ofDays(365));
        clock.set(now);

        assertThat(revoke().state()).isEqualTo(State.REVOQUEE);
        assertThat(UseCases.grantProcuration(store, clock)
                        .grant(new GrantProcuration.Command(Declarations.by(MANDANT), null))
                        .given()
                        .procuration()
                        .validity())
                .isEqualTo(Validity.oneMonthFrom(now));
        assertThat(store.running(MANDANT.nir(), now)).isEqualTo(store.latest(MANDANT.nir()));
    }

    @Test
    void says_revoked_although_its_clock_is_late() {
        store.record(Changes.revocation(granted, Instants.GUIDE.plusSeconds(61)));

        assertThat(revoke().state()).isEqualTo(State.REVOQUEE);
    }

    @Test
    void takes_back_what_a_faster_clock_has_given() {
        clock.set(Instants.GUIDE.minusSeconds(1));

        assertThat(revoke().procuration().end()).isEqualTo(new End(Instants.GUIDE, EndReason.REVOCATION));
    }

    @Test
    void refuses_to_revoke_what_has_expired() {
        clock.set(granted.validity().until());

        assertThat(Refusals.of(this::revoke)).contains(new Refusal.Expired(LocalDate.of(2026, 1, 16)));
        assertThat(store.latest(MANDANT.nir())).contains(granted);
    }

    @Test
    void does_not_know_the_procuration_of_somebody_else() {
        assertThat(Refusals.of(() -> revoke.revoke(Nirs.JEAN, granted.id()))).contains(new Refusal.Unknown());
        assertThat(store.latest(MANDANT.nir())).contains(granted);
    }

    @Test
    void does_not_know_a_procuration_nobody_gave() {
        assertThat(Refusals.of(() -> revoke.revoke(MANDANT.nir(), ProcurationId.random())))
                .contains(new Refusal.Unknown());
    }

    @Test
    void cuts_the_instant_to_microseconds() {
        clock.set(Instant.parse("2025-12-16T09:30:00.123456789Z"));

        assertThat(revoke().procuration().end())
                .isEqualTo(new End(Instant.parse("2025-12-16T09:30:00.123456Z"), EndReason.REVOCATION));
    }

    @Test
    void reads_the_time_once() {
        Clock counting = Doubles.clock();

        UseCases.revokeProcuration(store, counting).revoke(MANDANT.nir(), granted.id());

        verify(counting, times(1)).now();
    }

    private ProcurationSnapshot revoke() {
        return revoke.revoke(MANDANT.nir(), granted.id());
    }
}
