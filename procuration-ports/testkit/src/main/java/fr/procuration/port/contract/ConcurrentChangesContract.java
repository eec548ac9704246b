package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Change;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.State;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.driving.GrantProcuration.Command;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.port.driving.RevokeProcuration;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.IdempotencyKeys;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Refusals;
import fr.procuration.usecase.UseCases;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of requests made at the same moment one changes something, and the others are answered as if they came later. */
abstract class ConcurrentChangesContract extends StoreContract {

    private final Mandant mandant = Mandants.random();
    private final AtomicLong ticks = new AtomicLong();
    /** Shows another instant to everybody who asks, so that equal answers are one answer. */
    private final Clock clock = () -> Instants.GUIDE.plus(ticks.incrementAndGet(), ChronoUnit.MICROS);

    @Test
    void of_64_grants_at_once_one_succeeds_and_63_are_refused() {
        JournalReader reader = JournalReader.atTheEndOf(journal());
        Command command = new Command(Declarations.by(mandant), null);

        List<Optional<Refusal>> answers =
                Crowd.of(64, each -> Refusals.of(() -> grant(each).grant(command)));

        assertThat(answers).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(answers)
                .filteredOn(Optional::isPresent)
                .hasSize(63)
                .containsOnly(Optional.of(new Refusal.AlreadyRunning(LocalDate.of(2026, 1, 16))));
        assertThat(store().all(mandant.nir())).hasSize(1);
        assertThat(reader.rest()).hasSize(1);
    }

    @Test
    void of_64_revocations_at_once_one_is_recorded_and_answered_64_times() {
        Change grant = Changes.grant(mandant);
        store().record(grant);
        JournalReader reader = JournalReader.atTheEndOf(journal());

        List<ProcurationSnapshot> answers = Crowd.of(
                64,
                each -> revoke(each).revoke(mandant.nir(), grant.procuration().id()));

        ProcurationSnapshot recorded =
                new ProcurationSnapshot(store().latest(mandant.nir()).orElseThrow(), State.REVOQUEE);
        assertThat(answers).isEqualTo(Collections.nCopies(64, recorded));
        assertThat(reader.rest()).hasSize(1);
    }

    @Test
    void of_64_ends_at_once_for_different_reasons_one_is_recorded() {
        Change grant = Changes.grant(mandant);
        store().record(grant);
        JournalReader reader = JournalReader.atTheEndOf(journal());
        List<EndReason> reasons = Stream.of(EndReason.values())
                .filter(reason -> reason != EndReason.EXPIRATION && reason != EndReason.REVOCATION)
                .toList();

        List<Boolean> recorded = Crowd.of(
                64, each -> storeOf(each).record(Changes.end(grant.procuration(), reasons.get(each % reasons.size()))));

        assertThat(recorded).filteredOn(first -> first).hasSize(1);
        assertThat(reader.rest()).hasSize(1);
        assertThat(store().latest(mandant.nir()).orElseThrow().stateAt(Instants.GUIDE.plusSeconds(1)))
                .isEqualTo(State.TERMINEE);
    }

    @Test
    void of_16_mismatches_at_one_desk_at_once_one_is_recorded() {
        Change grant = Changes.grant(mandant);
        store().record(grant);
        JournalReader reader = JournalReader.atTheEndOf(journal());

        List<Boolean> recorded = Crowd.of(
                16, each -> storeOf(each).record(Changes.mismatch(grant.procuration(), Agents.PARIS, Instants.GUIDE)));

        assertThat(recorded).filteredOn(first -> first).hasSize(1);
        assertThat(reader.rest()).hasSize(1);
    }

    @Test
    void of_16_receptions_in_one_visit_at_once_one_is_recorded() {
        Change grant = recorded(Changes.grant(mandant));
        JournalReader reader = JournalReader.atTheEndOf(journal());
        Change reception = Changes.reception(grant.procuration());

        assertThat(Crowd.of(16, each -> storeOf(each).record(reception)))
                .filteredOn(first -> first)
                .hasSize(1);
        assertThat(reader.events()).containsExactly(reception.event());
    }

    @Test
    void nothing_happens_at_desks_after_an_end_however_close_it_is() {
        Procuration granted = recorded(Changes.grant(mandant)).procuration();
        JournalReader reader = JournalReader.atTheEndOf(journal());

        List<Integer> recorded = Crowd.of(9, each -> {
            if (each < 8) {
                return recordedUntilTheEnd(storeOf(each), granted);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            return store().record(Changes.end(granted, EndReason.RENONCIATION)) ? 1 : 0;
        });

        List<ProcurationEvent> events = reader.events();
        assertThat(events).hasSize(recorded.stream().mapToInt(Integer::intValue).sum());
        assertThat(events.get(events.size() - 1)).isInstanceOf(ProcurationEvent.Ended.class);
    }

    private static int recordedUntilTheEnd(ProcurationStore store, Procuration granted) {
        int most = 50;
        int recorded = 0;
        while (recorded < most && store.record(atADesk(granted, recorded))) {
            recorded++;
        }
        return recorded;
    }

    private static Change atADesk(Procuration granted, int nth) {
        Agent elsewhere = new Agent("agent", "site " + UUID.randomUUID(), "10.75.0.1");
        return nth % 2 == 0 ? Changes.reception(granted) : Changes.mismatch(granted, elsewhere, Instants.GUIDE);
    }

    @Test
    void of_32_grants_with_the_same_key_at_once_one_is_recorded_and_answered_32_times() {
        JournalReader reader = JournalReader.atTheEndOf(journal());
        Command command = new Command(Declarations.by(mandant), IdempotencyKeys.random());

        List<ProcurationSnapshot> answers =
                Crowd.of(32, each -> grant(each).grant(command).given());

        ProcurationSnapshot recorded =
                new ProcurationSnapshot(store().latest(mandant.nir()).orElseThrow(), State.EN_COURS);
        assertThat(answers).isEqualTo(Collections.nCopies(32, recorded));
        assertThat(store().all(mandant.nir())).hasSize(1);
        assertThat(reader.rest()).hasSize(1);
    }

    @Test
    void grants_of_32_mandants_at_once_all_succeed() {
        JournalReader reader = JournalReader.atTheEndOf(journal());

        List<ProcurationSnapshot> answers = Crowd.of(
                32,
                each -> grant(each)
                        .grant(new Command(Declarations.by(Mandants.random()), IdempotencyKeys.random()))
                        .given());

        assertThat(answers).extracting(ProcurationSnapshot::state).containsOnly(State.EN_COURS);
        assertThat(reader.rest()).hasSize(32);
    }

    private GrantProcuration grant(int each) {
        return UseCases.grantProcuration(storeOf(each), clock);
    }

    private RevokeProcuration revoke(int each) {
        return UseCases.revokeProcuration(storeOf(each), clock);
    }
}
