package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.domain.Change;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.IdempotencyKeys;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of a change that fails halfway nothing stays: neither the state, nor the entry, nor the answer to a key. */
abstract class WholeChangesContract extends StoreContract {

    private final Mandant mandant = Mandants.random();

    @Test
    void a_grant_that_fails_halfway_leaves_nothing() {
        IdempotencyKey key = IdempotencyKeys.random();
        JournalReader reader = JournalReader.atTheEndOf(journal());
        subscriber().failHalfway();

        assertThatThrownBy(() -> store().grant(Changes.grant(mandant), key)).isInstanceOf(RuntimeException.class);

        for (ProcurationStore each : instances()) {
            assertThat(each.all(mandant.nir())).isEmpty();
            assertThat(each.latest(mandant.nir())).isEmpty();
            assertThat(each.running(mandant.nir(), Instants.GUIDE)).isEmpty();
            assertThat(each.answerTo(mandant.nir(), key)).isEmpty();
        }
        assertThat(reader.rest()).isEmpty();
    }

    @Test
    void an_end_that_fails_halfway_leaves_the_procuration_running() {
        Procuration granted = recorded(Changes.grant(mandant)).procuration();

        assertLeaveNothing(granted, Changes.revocation(granted), Changes.end(granted, EndReason.DECES));
    }

    @Test
    void what_happens_at_a_desk_and_fails_halfway_leaves_nothing() {
        Procuration granted = recorded(Changes.grant(mandant)).procuration();

        assertLeaveNothing(
                granted, Changes.reception(granted), Changes.mismatch(granted, Agents.PARIS, Instants.GUIDE));
    }

    private void assertLeaveNothing(Procuration before, Change... changes) {
        JournalReader reader = JournalReader.atTheEndOf(journal());
        subscriber().failHalfway();

        for (Change each : changes) {
            assertThatThrownBy(() -> store().record(each)).isInstanceOf(RuntimeException.class);
        }

        for (ProcurationStore each : instances()) {
            assertThat(each.latest(mandant.nir())).contains(before);
            assertThat(each.running(mandant.nir(), Instants.GUIDE)).contains(before);
            assertThat(each.visits(mandant.nir())).isEmpty();
        }
        assertThat(reader.rest()).isEmpty();
    }

    private List<ProcurationStore> instances() {
        return List.of(store(), another());
    }
}
