package fr.procuration.web.pages.own;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.Mandant;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.memory.InMemoryConsultations;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page on which the mandant reads who looked, however many did. */
class InformationsIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private static final Pattern OLDER = Pattern.compile(
            "<a href=\"(/informations\\?avant=[^\"#]+)#consultations\">Consultations plus anciennes</a>");

    private final Mandant mandant = Mandants.random();
    private final InMemoryConsultations traces = SERVICE.bean(InMemoryConsultations.class);

    @Test
    void says_that_there_are_older_ones_and_leads_to_the_first_of_all() {
        look(120);
        Answer first = page("/informations");
        Answer second = page(older(first));
        Answer third = page(older(second));

        assertThat(first.body()).contains("40 de plus");
        assertThat(first.body().split("Mandataire indiqué", -1)).hasSize(51);
        assertThat(third.body().split("Mandataire indiqué", -1)).hasSize(21);
        assertThat(third.body())
                .doesNotContain("plus anciennes")
                .contains("<a href=\"/informations#consultations\">Consultations les plus récentes</a>");
    }

    @Test
    void stays_on_the_kiosk() {
        look(60);

        assertThat(page(older(page("/informations?canal=bms")).replace("&amp;", "&"))
                        .body())
                .contains("<a href=\"/informations?canal=bms#consultations\">Consultations les plus récentes</a>");
    }

    @Test
    void says_how_often_an_agent_was_refused() {
        Consultation refusal = Consultation.refused(mandant.nir(), Agents.PARIS, Instants.GUIDE);
        for (int each = 0; each < 12; each++) {
            traces.count(refusal);
        }

        assertThat(page("/informations").body()).contains("12 recherches refusées (trop de recherches)");
    }

    @Test
    void refuses_a_cursor_that_is_none() {
        assertThat(page("/informations?avant=%3Cscript%3E").status()).isEqualTo(400);
    }

    private void look(int times) {
        for (int second = 0; second < times; second++) {
            traces.record(new Consultation(
                    mandant.nir(), Agents.PARIS, Instants.GUIDE.plusSeconds(second), Outcome.REPRESENTE));
        }
    }

    private static String older(Answer page) {
        Matcher link = OLDER.matcher(page.body());
        assertThat(link.find()).as(page.body()).isTrue();
        return link.group(1);
    }

    private Answer page(String path) {
        return SERVICE.call("GET", path)
                .as(mandant)
                .header("Accept", "text/html")
                .send();
    }
}
