package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.EndReason;
import fr.procuration.domain.GrantBlock;
import fr.procuration.domain.GrantBlock.Lifting;
import fr.procuration.domain.Mandant;
import fr.procuration.port.driven.GrantOutcome;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** While a number is blocked nothing is granted for it. */
abstract class GrantBlocksContract extends StoreContract {

    private static final GrantBlock DEATH = new GrantBlock(EndReason.DECES, Instants.GUIDE);
    private static final Instant LATER = Instants.GUIDE.plusSeconds(3_600);

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
    void nothing_is_granted_to_who_never_gave_one() {
        blocks().record(mandant.nir(), DEATH, Agents.PARIS);

        assertThat(store().grant(Changes.grant(mandant), null)).isEqualTo(new GrantOutcome.Blocked());
        assertThat(store().all(mandant.nir())).isEmpty();
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
        blocks().record(mandant.nir(), DEATH, Agents.PARIS);

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
