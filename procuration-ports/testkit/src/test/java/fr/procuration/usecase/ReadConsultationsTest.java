package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.ConsultationPage;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driving.ReadConsultations;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Nirs;
import fr.procuration.port.memory.InMemoryConsultations;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A mandant reads who looked. */
final class ReadConsultationsTest {

    private final InMemoryConsultations traces = new InMemoryConsultations();
    private final ReadConsultations read = UseCases.readConsultations(traces);

    @Test
    void shows_who_looked_the_latest_first_and_nobody_elses_traces() {
        Consultation paris = new Consultation(Nirs.FRANCOISE, Agents.PARIS, Instants.GUIDE, Outcome.AUCUNE_PROCURATION);
        Consultation lyon =
                new Consultation(Nirs.FRANCOISE, Agents.LYON, Instants.GUIDE.plusSeconds(1), Outcome.REPRESENTE);
        traces.record(paris);
        traces.record(lyon);

        assertThat(first(Nirs.FRANCOISE)).containsExactly(lyon, paris);
        assertThat(first(Nirs.JEAN)).isEmpty();
    }

    @Test
    void shows_what_an_agent_was_refused_in_a_minute_as_one_line_with_its_number() {
        Consultation ofParis = Consultation.refused(Nirs.FRANCOISE, Agents.PARIS, Instants.GUIDE);
        Consultation ofLyon = Consultation.refused(Nirs.FRANCOISE, Agents.LYON, Instants.GUIDE);
        Consultation later = Consultation.refused(Nirs.FRANCOISE, Agents.PARIS, Instants.GUIDE.plusSeconds(60));
        List.of(ofParis, ofLyon, ofParis, later, ofParis).forEach(traces::count);

        assertThat(first(Nirs.FRANCOISE)).containsExactlyInAnyOrder(later, Consultation.several(ofParis, 3), ofLyon);
    }

    @Test
    void never_makes_one_line_of_looks_that_were_answered() {
        Consultation look = new Consultation(Nirs.FRANCOISE, Agents.PARIS, Instants.GUIDE, Outcome.REPRESENTE);
        traces.record(look);
        traces.record(look);

        assertThat(first(Nirs.FRANCOISE)).containsExactly(look, look);
    }

    private List<Consultation> first(Nir mandant) {
        return read.about(mandant, ConsultationPage.LATEST, 100).consultations();
    }

    @Test
    void says_so_if_the_traces_cannot_be_read() {
        ReadConsultations unreadable = UseCases.readConsultations(Doubles.unreachable());

        assertThatThrownBy(() -> unreadable.about(Nirs.FRANCOISE, ConsultationPage.LATEST, 1))
                .isInstanceOf(UnavailableException.class);
    }
}
