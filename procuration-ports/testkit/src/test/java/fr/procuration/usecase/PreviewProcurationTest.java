package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.domain.Declaration;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.GrantBlock;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.Validity;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.driving.GrantProcuration.Command;
import fr.procuration.port.driving.PreviewProcuration;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Refusals;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.SettableClock;
import org.junit.jupiter.api.Test;

/** What a mandant is shown before they certify is what they will get. */
final class PreviewProcurationTest {

    private static final Mandant MANDANT = Mandants.FRANCOISE;

    private final InMemoryProcurations store = new InMemoryProcurations();
    private final SettableClock clock = new SettableClock(Instants.GUIDE);
    private final PreviewProcuration preview = UseCases.previewProcuration(store, store, clock);

    @Test
    void refuses_while_the_number_is_blocked() {
        store.record(Mandants.FRANCOISE.nir(), new GrantBlock(EndReason.DECES, clock.now()), Agents.PARIS);

        assertThat(Refusals.of(() -> preview.preview(Declarations.by(Mandants.FRANCOISE))))
                .contains(new Refusal.GrantBlocked());
    }

    @Test
    void shows_the_validity_that_a_grant_would_have() {
        assertThat(preview.preview(Declarations.by(MANDANT))).isEqualTo(Validity.oneMonthFrom(Instants.GUIDE));
    }

    @Test
    void does_not_wait_for_the_certification() {
        Declaration declaration = Declarations.by(MANDANT);
        Declaration uncertified = new Declaration(MANDANT, declaration.mandataire(), false, declaration.canal());

        assertThat(preview.preview(uncertified)).isEqualTo(Validity.oneMonthFrom(Instants.GUIDE));
    }

    @Test
    void records_nothing() {
        preview.preview(Declarations.by(MANDANT));

        assertThat(store.all(MANDANT.nir())).isEmpty();
        assertThat(store.after(JournalEntry.START, 1)).isEmpty();
    }

    @Test
    void refuses_what_a_grant_would_refuse() {
        Declaration toOneself = Declarations.by(MANDANT, new Mandataire(MANDANT.identite()));

        assertThatThrownBy(() -> preview.preview(toOneself))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.Oneself()));
    }

    @Test
    void refuses_while_one_runs() {
        UseCases.grantProcuration(store, clock).grant(new Command(Declarations.by(MANDANT), null));

        assertThatThrownBy(() -> preview.preview(Declarations.by(MANDANT)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.AlreadyRunning.class));
    }
}
