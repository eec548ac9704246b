package fr.procuration.web.pages.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.appointment.Appointment;
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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mandant takes an appointment, step by step, without JavaScript. */
class TakingIT {

    private static final String FILE = "SUIVI_DOSSIER.CPAM-PARIS-01";
    private static final String NEW = "/demarches/rendez-vous";

    /** Each test has a day of its own: the places of an hour are few. */
    private static Instant free = Appointments.FRIDAY_AT_10;

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private final Mandant mandant = Mandants.random();
    private final Browser browser = new Browser(SERVICE, mandant);
    private String start = "";

    @BeforeEach
    void takeAnHour() {
        free = free.plus(Duration.ofHours(1));
        if (!Sites.PARIS.slotAt(free).isPresent()) {
            free = free.plus(Duration.ofDays(3));
        }
        while (Sites.PARIS.slotAt(free).isEmpty()) {
            free = free.plus(Duration.ofHours(1));
        }
        start = free.toString();
    }

    @Test
    void shows_every_site_with_its_motifs_and_where_the_medical_service_receives() {
        Answer page = browser.get(NEW);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.body())
                .contains(Sites.PARIS.name(), Sites.PARIS.address(), Sites.REUNION.name())
                .contains("Soins et remboursements", "value=\"" + FILE + "\"", "Service Médical");
    }

    @Test
    void shows_the_free_hours_by_the_clock_of_the_site() {
        assertThat(browser.get(NEW + "/creneau?pour=SUIVI_DOSSIER.CGSS-REUNION-01&du=2025-12-22")
                        .body())
                .contains("lundi 22\u00a0décembre\u00a02025", "7\u00a0h\u00a030", "2025-12-22T03:30:00Z")
                .contains("heure de La Réunion", "Semaine précédente", "du=2025-12-29")
                .doesNotContain("jeudi 25");
        assertThat(browser.get(NEW + "/creneau?pour=" + FILE).body().split("mercredi", 2)[0])
                .contains("mardi 16\u00a0décembre", "13\u00a0h\u00a000")
                .doesNotContain("heure de", "11\u00a0h\u00a030", "Semaine précédente");
    }

    @Test
    void the_weeks_end_after_sixty_days() {
        assertThat(browser.get(NEW + "/creneau?pour=" + FILE + "&du=2030-01-01").body())
                .contains("vendredi 13\u00a0février\u00a02026")
                .doesNotContain("Semaine suivante", "16\u00a0février");
    }

    @Test
    void takes_it_and_says_what_to_bring() {
        Answer recap = recap("mandant");
        assertThat(recap.body()).contains("Je viendrai moi-même", "Confirmer le rendez-vous", Sites.PARIS.address());
        assertThat(taken()).isEmpty();

        Answer sent = confirm(recap);

        assertThat(sent.status()).isEqualTo(303);
        assertThat(taken()).singleElement().satisfies(each -> {
            assertThat(each.slot().start()).isEqualTo(free);
            assertThat(each.represented()).isFalse();
        });
        assertThat(browser.get(sent.header("Location")).body())
                .contains("Mon rendez-vous est pris", "À apporter", "votre carte Vitale", "rendez-vous.ics");
    }

    @Test
    void two_clicks_take_one() {
        Answer recap = recap("mandant");

        assertThat(confirm(recap).header("Location"))
                .isEqualTo(confirm(recap).header("Location"))
                .endsWith("/confirmation");
        assertThat(taken()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/creneau | Choisissez un accueil et un motif | #pour",
                "/creneau?pour=AUTRE.CPAM-PARIS-01 | Choisissez un accueil et un motif | #pour",
                "/creneau?pour=%3Cb%3E | Choisissez un accueil et un motif | #pour",
                "/venue?pour=SUIVI_DOSSIER.CPAM-PARIS-01 | Choisissez un jour et une heure | #creneau",
                "/venue?pour=SUIVI_DOSSIER.CPAM-PARIS-01&creneau=%3Cb%3E | Choisissez un jour et une heure | #creneau",
                "/venue?pour=SUIVI_DOSSIER.CPAM-PARIS-01&creneau=2025-12-16T09:30:00Z | pas libre | #creneau",
                "/recapitulatif?pour=SUIVI_DOSSIER.CPAM-PARIS-01&creneau=2026-01-15T09:00:00Z | Dites qui viendra | #vient",
            })
    void shows_the_step_in_which_something_is_missing(String path, String words, String link) {
        Answer page = browser.get(NEW + path);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("<title>Erreur – Étape", words, "href=\"" + link + "\"", "data-focus")
                .contains("id=\"" + link.substring(1) + "\"")
                .doesNotContain("<b>");
    }

    @Test
    void back_finds_what_was_chosen() {
        String chosen = "?pour=" + FILE + "&creneau=" + start + "&vient=mandataire";

        assertThat(browser.get(NEW + chosen).body()).contains("value=\"" + FILE + "\" required checked");
        assertThat(browser.get(NEW + "/creneau" + chosen).body()).contains("value=\"" + start + "\" required checked");
        assertThat(browser.get(NEW + "/venue" + chosen).body()).contains("value=\"mandataire\" checked");
    }

    @Test
    void says_who_represents_on_a_day_that_a_procuration_covers() {
        SERVICE.bean(InMemoryProcurations.class).record(Changes.grant(mandant));

        assertThat(browser.get(venue()).body())
                .contains("Je serai représenté(e) par <bdi>M.\u00a0MARTIN</bdi>")
                .doesNotContain("Pour être représenté(e) ce jour-là");
    }

    @Test
    void says_until_when_the_procuration_runs_and_takes_it_all_the_same() {
        SERVICE.bean(InMemoryProcurations.class).record(Changes.grant(mandant));
        start = "2026-01-19T09:00:00Z";

        assertThat(browser.get(venue()).body())
                .contains("prend fin le 16/01/2026", "dès le 17/01/2026", "Je serai représenté(e)<");
        Answer sent = confirm(recap("mandataire"));
        assertThat(browser.get(sent.header("Location")).body())
                .contains(
                        "prend fin le 16/01/2026", "Donner une procuration", "la pièce d’identité de votre mandataire");
        assertThat(taken()).singleElement().matches(Appointment::represented);
    }

    @Test
    void offers_to_give_a_procuration_where_none_runs() {
        assertThat(browser.get(venue()).body()).contains("Aucune procuration n’est en cours", "vaut aussitôt");
    }

    @Test
    void proposes_the_next_hours_when_the_last_place_was_taken_meanwhile_and_keeps_the_rest() {
        Answer recap = recap("mandataire");
        for (int desk = 0; desk < Sites.PARIS.desks(); desk++) {
            SERVICE.bean(InMemoryAgenda.class)
                    .take(Appointments.of(Mandants.random()), Sites.PARIS, Appointments.taken(Sites.PARIS, free), null);
        }

        Answer sent = confirm(recap);

        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.body())
                .contains("Ce créneau vient d’être pris", "Les prochains créneaux libres", "href=\"#creneau\"")
                .contains("name=\"vient\" value=\"mandataire\"", "name=\"pour\" value=\"" + FILE + "\"");
        assertThat(sent.body().split("Les prochains créneaux libres", 2)[1].split("</fieldset>", 2)[0])
                .contains("id=\"creneau\"", "id=\"creneau-2\"")
                .doesNotContain("id=\"creneau-3\"", start);
        assertThat(taken()).isEmpty();
    }

    @Test
    void says_when_the_open_one_is_and_offers_to_move_it() {
        confirm(recap("mandant"));
        String id = taken().get(0).id().value().toString();

        Answer page = browser.get(NEW + "/creneau?pour=" + FILE);

        assertThat(page.body())
                .contains("Vous avez déjà un rendez-vous pour ce motif", "/rendez-vous/" + id + "/deplacement");
    }

    @Test
    void another_tab_that_took_one_meanwhile_is_told_of() {
        Answer recap = recap("mandant");
        confirm(recap("mandant"));

        Answer sent = confirm(recap);

        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.body()).contains("Vous avez déjà un rendez-vous pour ce motif");
        assertThat(taken()).hasSize(1);
    }

    @Test
    void an_hour_that_is_too_near_by_now_is_not_taken() {
        Answer recap = recap("mandant");
        SERVICE.clock().set(free.minus(Duration.ofHours(1)));

        Answer sent = confirm(recap);

        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.body()).contains("Ce créneau n’est pas libre", "de deux heures à soixante jours");
        assertThat(taken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cle=", "cle=1&creneau=", "cle=1&vient=autre"})
    void takes_nothing_of_a_form_that_is_not_whole(String change) {
        browser.get(venue());
        String form = "pour=" + FILE + "&creneau=" + start + "&vient=mandant&cle=1";
        for (String field : change.split("&")) {
            form = form.replaceFirst(field.split("=")[0] + "=[^&]*", field);
        }

        assertThat(browser.post(NEW + "/recapitulatif", form).header("Location"))
                .endsWith(NEW);
        assertThat(taken()).isEmpty();
    }

    @Test
    void takes_no_form_without_its_token() {
        Answer answer = SERVICE.call("POST", NEW + "/recapitulatif")
                .as(mandant)
                .form("pour=" + FILE + "&creneau=" + start + "&vient=mandant&cle=1")
                .send();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(taken()).isEmpty();
    }

    @Test
    void stays_on_the_kiosk() {
        Answer page = browser.get(NEW + "/creneau?pour=" + FILE + "&canal=bms");

        assertThat(page.body())
                .contains("class=\"bms\"", "name=\"canal\" value=\"bms\"", "du=2025-12-22&amp;canal=bms");
        Answer recap =
                browser.get(NEW + "/recapitulatif?pour=" + FILE + "&creneau=" + start + "&vient=mandant&canal=bms");
        Answer sent = browser.post(
                NEW + "/recapitulatif?canal=bms",
                "cle=" + Browser.hidden(recap, "cle") + "&pour=" + FILE + "&creneau=" + start + "&vient=mandant");
        assertThat(sent.header("Location")).endsWith("/confirmation?canal=bms");
        assertThat(browser.get(sent.header("Location")).body()).doesNotContain(".ics");
    }

    @Test
    void comes_right_after_a_procuration() {
        SERVICE.bean(InMemoryProcurations.class).record(Changes.grant(mandant));

        assertThat(browser.get("/demarches/procuration/confirmation").body())
                .contains("/demarches/rendez-vous?vient=mandataire");
    }

    private String venue() {
        return NEW + "/venue?pour=" + FILE + "&creneau=" + start;
    }

    private Answer recap(String vient) {
        return browser.get(NEW + "/recapitulatif?pour=" + FILE + "&creneau=" + start + "&vient=" + vient);
    }

    private Answer confirm(Answer recap) {
        return browser.post(
                NEW + "/recapitulatif",
                "cle=" + Browser.hidden(recap, "cle") + "&pour=" + Browser.hidden(recap, "pour") + "&creneau="
                        + Browser.hidden(recap, "creneau") + "&vient=" + Browser.hidden(recap, "vient"));
    }

    private List<Appointment> taken() {
        return SERVICE.bean(InMemoryAgenda.class).of(mandant.nir());
    }
}
