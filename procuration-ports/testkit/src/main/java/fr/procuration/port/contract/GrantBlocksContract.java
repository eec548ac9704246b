package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.GrantBlock;
import fr.procuration.domain.GrantBlock.Lifting;
import fr.procuration.domain.Mandant;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driven.GrantOutcome;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.IdempotencyKeys;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** While a number is blocked nothing is granted for it. */
abstract class GrantBlocksContract extends StoreContract {

    private static final GrantBlock DEATH = new GrantBlock(EndReason.DECES, Instants.GUIDE);
    private static final Instant LATER = Instants.GUIDE.plus(3_600_123_456L, ChronoUnit.MICROS);

    private final Mandant mandant = Mandants.random();

    @Test
    void there_is_none_at_first() {
        assertThat(blocks().of(mandant.nir())).isEmpty();
        assertThat(blocks().lift(mandant.nir(), Lifting.ERREUR, Agents.PARIS, LATER))
                .isFalse();
    }

    @Test
    void the_first_holds_until_it_is_lifted() {
        GrantBlock guardianship = new GrantBlock(EndReason.PROTECTION, LATER);

        assertThat(blocks().record(mandant.nir(), DEATH, Agents.PARIS)).isTrue();
        assertThat(blocks().record(mandant.nir(), guardianship, Agents.LYON)).isFalse();
        assertThat(blocks().of(mandant.nir())).contains(DEATH);

        assertThat(blocks().lift(mandant.nir(), Lifting.ERREUR, Agents.PARIS, LATER))
                .isTrue();
        assertThat(blocks().lift(mandant.nir(), Lifting.ERREUR, Agents.PARIS, LATER))
                .isFalse();
        assertThat(blocks().of(mandant.nir())).isEmpty();

        assertThat(blocks().record(mandant.nir(), guardianship, Agents.LYON)).isTrue();
        assertThat(blocks().of(mandant.nir())).contains(guardianship);
    }

    @Test
    void a_death_after_a_guardianship_holds_when_that_one_ends() {
        blocks().record(mandant.nir(), new GrantBlock(EndReason.PROTECTION, Instants.GUIDE), Agents.PARIS);
        GrantBlock death = new GrantBlock(EndReason.DECES, LATER);

        assertThat(blocks().record(mandant.nir(), death, Agents.PARIS)).isTrue();
        assertThat(blocks().of(mandant.nir())).contains(death);
        assertThat(blocks().lift(mandant.nir(), Lifting.MAINLEVEE, Agents.PARIS, LATER))
                .isFalse();
        assertThat(blocks().of(mandant.nir())).contains(death);
        assertThat(blocks().lift(mandant.nir(), Lifting.ERREUR, Agents.PARIS, LATER))
                .isTrue();
        assertThat(blocks().of(mandant.nir())).isEmpty();
    }

    @Test
    void a_guardianship_is_lifted_when_it_is_over() {
        blocks().record(mandant.nir(), new GrantBlock(EndReason.PROTECTION, Instants.GUIDE), Agents.PARIS);

        assertThat(blocks().lift(mandant.nir(), Lifting.MAINLEVEE, Agents.PARIS, LATER))
                .isTrue();
        assertThat(blocks().of(mandant.nir())).isEmpty();
    }

    @Test
    void nothing_is_granted_to_who_never_gave_one() {
        blocks().record(mandant.nir(), DEATH, Agents.PARIS);

        assertThat(store().grant(Changes.grant(mandant), null)).isEqualTo(new GrantOutcome.Blocked());
        assertThat(store().all(mandant.nir())).isEmpty();
    }

    @Test
    void of_a_grant_that_is_blocked_nothing_is_written() {
        IdempotencyKey key = IdempotencyKeys.random();
        JournalReader reader = JournalReader.atTheEndOf(journal());
        blocks().record(mandant.nir(), DEATH, Agents.PARIS);

        assertThat(store().grant(Changes.grant(mandant), key)).isEqualTo(new GrantOutcome.Blocked());
        assertThat(store().record(Changes.grant(mandant))).isFalse();
        assertThat(store().answerTo(mandant.nir(), key)).isEmpty();
        assertThat(store().all(mandant.nir())).isEmpty();
        assertThat(reader.rest()).isEmpty();
    }

    @Test
    void a_key_that_has_an_answer_is_answered_although_the_number_is_blocked_since() {
        IdempotencyKey key = IdempotencyKeys.random();
        Change grant = Changes.grant(mandant);
        store().grant(grant, key);
        blocks().record(mandant.nir(), DEATH, Agents.PARIS);

        assertThat(store().grant(grant, key)).isEqualTo(new GrantOutcome.Answered());
    }

    @Test
    void once_a_block_is_recorded_no_grant_is_that_began_before() {
        List<Mandant> mandants = Stream.generate(Mandants::random).limit(8).toList();

        List<Integer> granted = Crowd.of(16, each -> {
            Mandant of = mandants.get(each % 8);
            if (each < 8) {
                return grantedUntilTheBlock(storeOf(each), of);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            blocksOf(each).record(of.nir(), DEATH, Agents.PARIS);
            return store().all(of.nir()).size();
        });

        assertThat(mandants.stream().map(each -> store().all(each.nir()).size()))
                .as("as many as right after the block")
                .isEqualTo(granted.subList(8, 16));
    }

    private static int grantedUntilTheBlock(ProcurationStore store, Mandant mandant) {
        int most = 50;
        int granted = 0;
        Change next = Changes.grant(mandant);
        while (granted < most && store.grant(next, null) instanceof GrantOutcome.Recorded) {
            granted++;
            store.record(Changes.end(next.procuration(), EndReason.RENONCIATION));
            next = Changes.grantAfter(
                    store.latest(mandant.nir()).orElseThrow(), Instants.GUIDE.plus(granted, ChronoUnit.HOURS));
        }
        return granted;
    }

    @Test
    void of_16_blocks_and_of_16_liftings_at_once_one_is_recorded() {
        assertThat(Crowd.of(16, each -> blocksOf(each).record(mandant.nir(), DEATH, Agents.PARIS)))
                .filteredOn(recorded -> recorded)
                .hasSize(1);
        assertThat(Crowd.of(16, each -> blocksOf(each).lift(mandant.nir(), Lifting.ERREUR, Agents.PARIS, LATER)))
                .filteredOn(lifted -> lifted)
                .hasSize(1);
    }

    @Test
    void nothing_is_granted_to_who_gave_one_before() {
        var first = Changes.grant(mandant);
        store().record(first);
        store().record(Changes.end(first.procuration(), EndReason.DECES));
        blocks().record(mandant.nir(), DEATH, Agents.PARIS);
        var next = Changes.grantAfter(store().latest(mandant.nir()).orElseThrow(), LATER);

        assertThat(store().grant(next, null)).isEqualTo(new GrantOutcome.Blocked());
        blocks().lift(mandant.nir(), Lifting.ERREUR, Agents.PARIS, LATER);
        assertThat(store().grant(next, null)).isEqualTo(new GrantOutcome.Recorded(next.procuration()));
    }

    @Test
    void what_one_instance_blocks_another_does_not_grant() {
        assertThat(blocksOf(1).of(mandant.nir())).isEmpty();
        blocks().record(mandant.nir(), DEATH, Agents.PARIS);

        assertThat(blocksOf(1).of(mandant.nir())).contains(DEATH);
        assertThat(another().grant(Changes.grant(mandant), null)).isEqualTo(new GrantOutcome.Blocked());
        blocks().lift(mandant.nir(), Lifting.ERREUR, Agents.PARIS, LATER);
        assertThat(another().grant(Changes.grant(mandant), null)).isInstanceOf(GrantOutcome.Recorded.class);
    }

    @Test
    void nobody_else_is_blocked() {
        blocks().record(mandant.nir(), DEATH, Agents.PARIS);
        Mandant other = Mandants.random();

        assertThat(blocks().of(other.nir())).isEmpty();
        assertThat(store().grant(Changes.grant(other), null)).isInstanceOf(GrantOutcome.Recorded.class);
    }
}
