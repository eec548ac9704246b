package fr.procuration.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.Requester;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Sites;
import fr.procuration.port.memory.InMemoryAgenda;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An agent takes an appointment for who calls. */
class TakingForPageIT {

    private static final String PATH = "/medialog/agenda/nouveau";
    private static final String FILE = "SUIVI_DOSSIER.CGSS-REUNION-01";

    private static Instant free = Instant.parse("2026-01-05T04:00:00Z");

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService(Map.of("test.limit.agent", 30));

    private final Agent agent = new Agent("agent-" + UUID.randomUUID(), Sites.REUNION.id(), "127.0.0.1");
    private final Mandant mandant = Mandants.random();
    private final DeskForms desk = new DeskForms(SERVICE, agent);
    private String start = "";

    @BeforeEach
    void takeAnHour() {
        do {
            free = free.plus(Duration.ofHours(1));
        } while (Sites.REUNION.slotAt(free).isEmpty());
        start = free.toString();
    }

    @Test
    void takes_one_for_the_insured_who_calls() {
        Answer hours = desk.send(PATH + "/creneau", insured());
        assertThat(hours.status()).isEqualTo(200);
        assertThat(hours.body())
                .contains(
                        "Qui viendra",
                        "heure de La Réunion",
                        "name=\"nir\" value=\"" + mandant.nir().value() + "\"");
        assertThat(taken()).isEmpty();

        Answer taken = confirm(DeskForms.hidden(hours, "cle"), "vient", "mandataire");

        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.body())
                .contains("Rendez-vous pris", "Le mandataire viendra", "Aucune procuration n’est en cours")
                .doesNotContain(mandant.nir().value());
        assertThat(taken()).singleElement().satisfies(each -> {
            assertThat(each.takenBy()).isEqualTo(Requester.AGENT);
            assertThat(each.slot().start()).isEqualTo(free);
        });
    }

    @Test
    void two_clicks_take_one() {
        confirm("une-cle", "vient", "mandant");

        assertThat(confirm("une-cle", "vient", "mandant").body()).contains("Rendez-vous pris");
        assertThat(taken()).hasSize(1);
    }

    @Test
    void takes_one_for_the_mandataire_who_calls_while_a_procuration_runs() {
        String[] call = {
            "appelant",
            "mandataire",
            "nir",
            mandant.nir().value(),
            "pour",
            FILE,
            "creneau",
            start,
            "vient",
            "mandataire",
            "cle",
            "1"
        };
        Answer refused = desk.send(PATH + "/confirmation", call);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Aucune procuration en cours", "seul l’assuré le peut");
        SERVICE.bean(InMemoryProcurations.class).record(Changes.grant(mandant));

        assertThat(desk.send(PATH + "/confirmation", call).body()).contains("Rendez-vous pris");
        assertThat(taken())
                .singleElement()
                .satisfies(each -> assertThat(each.takenBy()).isEqualTo(Requester.MANDATAIRE));
    }

    @Test
    void says_what_is_wrong_and_keeps_what_was_typed() {
        Answer page = desk.send(PATH + "/creneau", "appelant", "assure", "nir", "12", "nom", "<b>3", "prenom", "Zoé");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#nir\"", "href=\"#civilite\"", "href=\"#nom\"", "href=\"#pour\"", "id=\"pour\"")
                .contains("value=\"Zoé\"", "value=\"&lt;b>3\"")
                .doesNotContain("href=\"#appelant\"", "value=\"<b>");
        assertThat(desk.send(PATH + "/creneau", "nir", "12").body())
                .contains("href=\"#appelant\"", "Dites qui appelle");
        assertThat(desk.send(PATH + "/confirmation", with("cle", "1")).body())
                .contains("href=\"#creneau\"", "href=\"#vient\"");
    }

    @Test
    void goes_to_another_week_and_back_with_what_was_typed() {
        assertThat(desk.send(PATH + "/creneau", with("du", "2026-01-19")).body())
                .contains("lundi 19\u00a0janvier\u00a02026", "value=\"2026-01-26\"");
        assertThat(desk.send(PATH, insured()).body())
                .contains("value=\"EXEMPLE\"", "value=\"" + FILE + "\" required checked");
    }

    @Test
    void proposes_other_hours_for_one_that_was_taken_meanwhile() {
        SERVICE.bean(InMemoryAgenda.class)
                .take(Appointments.of(Mandants.random()), Sites.REUNION, Appointments.taken(Sites.REUNION, free), null);

        Answer sent = confirm("1", "vient", "mandant");

        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.body()).contains("vient d’être pris", "Les prochains créneaux libres", "value=\"EXEMPLE\"");
        assertThat(taken()).isEmpty();
    }

    @Test
    void says_when_the_open_one_is() {
        confirm("1", "vient", "mandant");

        Answer sent = confirm("2", "vient", "mandant");

        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.body()).contains("Rendez-vous déjà pris pour ce motif", "(heure de La Réunion)");
    }

    @Test
    void an_hour_that_is_none_is_refused_in_words() {
        start = "2025-12-25T06:00:00Z";

        assertThat(confirm("1", "vient", "mandant").body()).contains("pas libre");
    }

    @Test
    void too_many_are_refused_in_words() {
        Answer answer = confirm("0", "vient", "mandant");
        for (int each = 1; each <= 31; each++) {
            answer = confirm("" + each, "vient", "mandant");
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body()).contains("Trop de recherches");
    }

    private Answer confirm(String key, String... fields) {
        List<String> all = new ArrayList<>(List.of(with("creneau", start)));
        all.addAll(List.of("cle", key));
        all.addAll(List.of(fields));
        return desk.send(PATH + "/confirmation", all.toArray(String[]::new));
    }

    private String[] insured() {
        return with();
    }

    private String[] with(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "appelant",
                "assure",
                "nir",
                mandant.nir().value(),
                "civilite",
                "MADAME",
                "nom",
                "EXEMPLE",
                "prenom",
                "Camille"));
        all.addAll(List.of("nomUsage", "", "pour", FILE));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private List<Appointment> taken() {
        return SERVICE.bean(InMemoryAgenda.class).of(mandant.nir());
    }
}
