package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driving.ReadConsultations;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Nirs;
import fr.procuration.port.memory.InMemoryTraces;
import org.junit.jupiter.api.Test;

/** A mandant reads who looked. */
final class ReadConsultationsTest {

    private final InMemoryTraces traces = new InMemoryTraces();
    private final ReadConsultations read = UseCases.readConsultations(traces);

    @Test
    void shows_who_looked_the_latest_first_and_nobody_elses_traces() {
        Consultation paris = new Consultation(Nirs.FRANCOISE, Agents.PARIS, Instants.GUIDE, Outcome.AUCUNE_PROCURATION);
        Consultation lyon =
                new Consultation(Nirs.FRANCOISE, Agents.LYON, Instants.GUIDE.plusSeconds(1), Outcome.REPRESENTE);
        traces.record(paris);
        traces.record(lyon);

        assertThat(read.about(Nirs.FRANCOISE)).containsExactly(lyon, paris);
        assertThat(read.about(Nirs.JEAN)).isEmpty();
    }

    @Test
    void says_so_if_the_traces_cannot_be_read() {
        ReadConsultations unreadable = UseCases.readConsultations(new FailingTraces());

        assertThatThrownBy(() -> unreadable.about(Nirs.FRANCOISE)).isInstanceOf(UnavailableException.class);
    }
}
