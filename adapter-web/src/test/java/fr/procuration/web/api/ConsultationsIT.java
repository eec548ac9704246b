package fr.procuration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.Mandant;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.memory.InMemoryConsultations;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading over HTTP who looked. */
class ConsultationsIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private final Mandant mandant = Mandants.random();

    @Test
    void tells_where_and_when_but_not_who() {
        InMemoryConsultations traces = SERVICE.bean(InMemoryConsultations.class);
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
    void tells_page_by_page_of_all_of_them() {
        InMemoryConsultations traces = SERVICE.bean(InMemoryConsultations.class);
        for (int second = 0; second < 700; second++) {
            traces.record(new Consultation(
                    mandant.nir(), Agents.PARIS, Instants.GUIDE.plusSeconds(second), Consultation.Outcome.REPRESENTE));
        }
        Answer first = consultations("");
        String link = first.header("Link");
        assertThat(link).matches("</api/consultations\\?avant=[0-9a-z]+>; rel=\"next\"");
        assertThat(first.body()).contains("2025-12-16T10:11:39+01:00").doesNotContain("2025-12-16T10:00:00+01:00");

        Answer second = consultations(link.replaceAll(".*(\\?avant=\\w+)>.*", "$1"));
        assertThat(second.body()).endsWith("""
                {"le":"2025-12-16T10:00:00+01:00","site":"CPAM-PARIS-01","resultat":"REPRESENTE"}]""");
        assertThat(second.header("Link")).isEmpty();
    }

    @Test
    void tells_refusals_of_a_minute_with_their_number() {
        Consultation refusal = Consultation.refused(mandant.nir(), Agents.PARIS, Instants.GUIDE);
        SERVICE.bean(InMemoryConsultations.class).count(refusal);
        SERVICE.bean(InMemoryConsultations.class).count(refusal);

        assertThat(consultations("").body()).isEqualTo("""
                [{"le":"2025-12-16T10:00:00+01:00","site":"CPAM-PARIS-01","resultat":"TROP_DE_RECHERCHES","nombre":2}]""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x y", "-1", "zzzzzzzzzzzz", "2025-12-16T10:00:00Z", "A", "'", "%00"})
    void a_cursor_that_is_none_is_refused_by_its_name(String cursor) {
        Answer refused = consultations("?avant=" + cursor.replace(" ", "%20"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/code")).isEqualTo("parametre-invalide");
        assertThat(refused.text("/erreurs/0/champ")).isEqualTo("avant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "zzzzzzzzzzz"})
    void a_cursor_from_any_time_is_one(String cursor) {
        assertThat(consultations("?avant=" + cursor).status()).isEqualTo(200);
    }

    private Answer consultations(String query) {
        return SERVICE.call("GET", "/api/consultations" + query).as(mandant).send();
    }

    @Test
    void tells_nothing_about_others() {
        SERVICE.bean(InMemoryConsultations.class)
                .record(new Consultation(
                        Mandants.random().nir(), Agents.PARIS, Instants.GUIDE, Consultation.Outcome.CONFORME));

        assertThat(SERVICE.call("GET", "/api/consultations").as(mandant).send().body())
                .isEqualTo("[]");
    }
}
