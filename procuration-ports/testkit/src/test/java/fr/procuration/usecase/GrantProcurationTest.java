package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import fr.procuration.domain.Canal;
import fr.procuration.domain.Declaration;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Paris;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.State;
import fr.procuration.domain.Validity;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.driving.GrantProcuration.Command;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.IdempotencyKeys;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.Refusals;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A mandant gives a procuration. */
final class GrantProcurationTest {

    private static final Mandant MANDANT = Mandants.FRANCOISE;
    private static final Declaration DECLARATION = Declarations.by(MANDANT);

    private final InMemoryProcurations store = new InMemoryProcurations();
    private final SettableClock clock = new SettableClock(Instants.GUIDE);
    private final GrantProcuration grant = UseCases.grantProcuration(store, clock);

    @Test
    void gives_a_procuration_in_force_at_once_for_one_month() {
        ProcurationSnapshot given = give(DECLARATION);

        assertThat(given.state()).isEqualTo(State.EN_COURS);
        Procuration procuration = given.procuration();
        assertThat(procuration.number()).isEqualTo(1);
        assertThat(procuration.mandant()).isEqualTo(MANDANT);
        assertThat(procuration.mandataire()).isEqualTo(Mandataires.NICOLAS);
        assertThat(procuration.canal()).isEqualTo(Canal.WEB);
        assertThat(procuration.validity()).isEqualTo(Validity.oneMonthFrom(Instants.GUIDE));
        assertThat(procuration.lastDay()).isEqualTo(LocalDate.of(2026, 1, 16));
    }

    @Test
    void records_the_procuration_and_its_journal_entry() {
        Procuration given = give(DECLARATION).procuration();

        assertThat(store.all(MANDANT.nir())).containsExactly(given);
        assertThat(store.after(JournalEntry.START, 10))
                .extracting(JournalEntry::event)
                .containsExactly(
                        new ProcurationEvent.Granted(given.id(), given.mandataire(), given.canal(), given.validity()));
    }

    @Test
    void cuts_the_instant_to_microseconds() {
        clock.set(Instant.parse("2025-12-16T09:00:00.123456789Z"));

        assertThat(give(DECLARATION).procuration().validity().from())
                .isEqualTo(Instant.parse("2025-12-16T09:00:00.123456Z"));
    }

    @Test
    void refuses_a_second_grant_while_one_runs() {
        give(DECLARATION);
        clock.set(Instant.parse("2026-01-16T22:59:59.999999Z"));

        assertThat(Refusals.of(() -> give(DECLARATION)))
                .contains(new Refusal.AlreadyRunning(LocalDate.of(2026, 1, 16)));
        assertThat(store.after(JournalEntry.START, 10)).hasSize(1);
    }

    @Test
    void gives_the_next_one_as_soon_as_the_last_has_expired() {
        Procuration first = give(DECLARATION).procuration();
        clock.set(first.validity().until());

        assertThat(give(DECLARATION).procuration().number()).isEqualTo(2);
    }

    @Test
    void gives_the_next_one_as_soon_as_the_last_is_revoked() {
        store.record(Changes.revocation(give(DECLARATION).procuration(), Instants.GUIDE));

        assertThat(give(DECLARATION).procuration().number()).isEqualTo(2);
    }

    @Test
    void begins_after_a_revocation_that_a_faster_clock_recorded() {
        Instant revoked = Instants.GUIDE.plusSeconds(60);
        store.record(Changes.revocation(give(DECLARATION).procuration(), revoked));
        clock.set(revoked.minusSeconds(1));

        assertThat(give(DECLARATION).procuration().validity()).isEqualTo(Validity.oneMonthFrom(revoked));
    }

    @Test
    void gives_nothing_on_another_day_than_was_certified() {
        for (String midnight :
                List.of("2025-12-01T00:00", "2026-03-01T00:00", "2026-03-29T00:00", "2026-10-25T00:00")) {
            LocalDateTime next = LocalDateTime.parse(midnight);
            LocalDate shown = next.toLocalDate().minusDays(1);
            clock.set(next.atZone(Paris.ZONE).toInstant());

            assertThat(Refusals.of(() -> grant.grant(new Command(DECLARATION, IdempotencyKeys.random(), shown))))
                    .contains(new Refusal.OtherDays());
        }
        assertThat(store.all(MANDANT.nir())).isEmpty();
    }

    @Test
    void gives_the_day_that_was_certified_until_its_last_instant() {
        LocalDate shown = LocalDate.of(2025, 11, 30);
        clock.set(Paris.endOf(shown).minusNanos(1_000));

        Procuration given =
                grant.grant(new Command(DECLARATION, null, shown)).given().procuration();

        assertThat(given.lastDay()).isEqualTo(LocalDate.of(2025, 12, 30));
    }

    @Test
    void refuses_if_another_grant_came_first() {
        ProcurationStore overtaken = Doubles.overtaken(store, () -> store.record(Changes.grant(MANDANT)));
        GrantProcuration late = UseCases.grantProcuration(overtaken, clock);

        assertThat(Refusals.of(() -> late.grant(new Command(DECLARATION, null))))
                .contains(new Refusal.AlreadyRunning(LocalDate.of(2026, 1, 16)));
        assertThat(store.all(MANDANT.nir())).hasSize(1);
    }

    @Test
    void gives_up_on_a_store_that_writes_nothing_with_a_key_and_without() {
        GrantProcuration damaged = UseCases.grantProcuration(Doubles.writingNothing(store), clock);

        for (IdempotencyKey key : Arrays.asList(null, IdempotencyKeys.random())) {
            assertThatThrownBy(() -> damaged.grant(new Command(DECLARATION, key)))
                    .isInstanceOf(DamagedDataException.class);
        }
    }

    @Test
    void reads_the_time_once_even_if_it_decides_twice() {
        Clock counting = Doubles.clock();
        ProcurationStore overtaken = Doubles.overtaken(store, this::aProcurationComesAndGoes);

        UseCases.grantProcuration(overtaken, counting).grant(new Command(DECLARATION, null));

        assertThat(store.latest(MANDANT.nir()).orElseThrow().number()).isEqualTo(2);
        verify(counting, times(1)).now();
    }

    private void aProcurationComesAndGoes() {
        Instant before = Instants.GUIDE.minus(Duration.ofDays(60));
        store.record(Changes.grant(DECLARATION, before));
    }

    private ProcurationSnapshot give(Declaration declaration) {
        return grant.grant(new Command(declaration, null)).given();
    }
}
