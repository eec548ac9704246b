package fr.procuration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.Mandant;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.memory.InMemoryTraces;
import fr.procuration.web.service.InMemoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reading over HTTP who looked. */
class ConsultationsIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private final Mandant mandant = Mandants.random();

    @Test
    void tells_where_and_when_but_not_who() {
        InMemoryTraces traces = SERVICE.bean(InMemoryTraces.class);
        traces.record(
                new Consultation(mandant.nir(), Agents.PARIS, Instants.GUIDE, Consultation.Outcome.AUCUNE_PROCURATION));
        traces.record(new Consultation(
                mandant.nir(), Agents.LYON, Instants.GUIDE.plusSeconds(60), Consultation.Outcome.REPRESENTE));

        assertThat(SERVICE.call("GET", "/api/consultations").as(mandant).send().body())
                .isEqualTo("""
                        [{"le":"2025-12-16T10:01:00+01:00","site":"CPAM-LYON-02","resultat":"REPRESENTE"},\
                        {"le":"2025-12-16T10:00:00+01:00","site":"CPAM-PARIS-01","resultat":"AUCUNE_PROCURATION"}]""");
    }

    @Test
    void tells_nothing_about_others() {
        SERVICE.bean(InMemoryTraces.class)
                .record(new Consultation(
                        Mandants.random().nir(), Agents.PARIS, Instants.GUIDE, Consultation.Outcome.CONFORME));

        assertThat(SERVICE.call("GET", "/api/consultations").as(mandant).send().body())
                .isEqualTo("[]");
    }
}
