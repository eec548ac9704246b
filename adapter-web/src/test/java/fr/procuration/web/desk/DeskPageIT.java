package fr.procuration.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Change;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.Nirs;
import fr.procuration.port.fixture.Traced;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import fr.procuration.web.service.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent's page, without a browser: what is answered, recorded and refused. */
class DeskPageIT {

    private static final int LIMIT = 30;

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService(Map.of("test.limit.agent", LIMIT));

    private final Agent agent = new Agent("agent-" + UUID.randomUUID(), "CPAM-PARIS-01", "127.0.0.1");
    private final Mandant mandant = Mandants.random();
    private final DeskForms desk = new DeskForms(SERVICE, agent);

    @Test
    void an_empty_page_says_who_is_signed_in_and_leaves_no_trace() {
        Answer page = desk.open();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.body()).contains(agent.id(), "CPAM-PARIS-01", "name=\"nir\"");
    }

    /** A session takes claims of up to 250 characters. */
    @ParameterizedTest
    @ValueSource(ints = {101, 250})
    void tells_an_agent_whose_site_is_too_long_what_to_do(int length) {
        Map<String, Object> claims =
                Map.of("sub", agent.id(), "roles", List.of("AGENT_ACCUEIL"), "site", "x".repeat(length));
        Answer page = SERVICE.call("GET", "/medialog")
                .bearing(Tokens.signed(claims))
                .header("Accept", "text/html")
                .send();

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body())
                .contains("à quel accueil vous êtes rattaché", "Demandez à votre responsable")
                .doesNotContain("sécurité sociale", "3646");
    }

    @Test
    void shows_the_seven_lines_of_the_guide() {
        grantToSandrine();

        Answer page = desk.send("/medialog", "nir", mandant.nir().formatted());

        assertThat(page.status()).isEqualTo(200);
        assertThat(lines(page))
                .containsExactly(
                        "Du: 16/12/2025",
                        "Au: 16/01/2026",
                        "Civilité: MME",
                        "Nom de famille: Lefèvre",
                        "Nom d’usage: d’Aubigné",
                        "Prénom: Sandrine",
                        "Date de naissance: 29/02/1980");
        assertThat(page.body()).contains("Peut représenter l’assuré jusqu’au 16/01/2026 inclus");
    }

    @Test
    void answers_alike_whether_a_number_is_unknown_or_nothing_runs() {
        grantToSandrine();
        SERVICE.clock().set(Instants.GUIDE.plusSeconds(40L * 86_400));
        Mandant unknown = Mandants.random();

        String expired =
                withoutToken(desk.send("/medialog", "nir", mandant.nir().value()));
        String never = withoutToken(desk.send("/medialog", "nir", unknown.nir().value()));

        assertThat(expired).contains("Aucune procuration en cours");
        assertThat(never.replace(unknown.nir().formatted(), mandant.nir().formatted()))
                .isEqualTo(expired);
    }

    @ParameterizedTest
    @CsvSource({
        "TELEPHONE, Non couvert\u00a0: téléphone, questions de sécurité",
        "SERVICE_MEDICAL, Non couvert\u00a0: Service Médical, convocation"
    })
    void says_why_it_does_not_cover_and_what_to_do_instead(String contact, String verdict, String advice) {
        grantToSandrine();

        Answer page = desk.send("/medialog", "nir", mandant.nir().value(), "contact", contact);

        assertThat(page.body()).contains(verdict, advice).doesNotContain("Lefèvre");
    }

    @ParameterizedTest
    @CsvSource({
        "2 84 05 88 321 30, comporte 13 caractères",
        "9 84 05 88 321 025 23, n’a pas la forme",
        "8 84 05 88 321 025 23, immatriculation en cours",
        "255081416802539, un caractère est sans doute erroné",
        "7112312345678, provisoire",
        "'', comporte 13 caractères"
    })
    void keeps_what_was_typed_and_says_what_is_wrong_with_it(String typed, String words) {
        Answer page = desk.send("/medialog", "nir", typed);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains(words, "value=\"" + typed + "\"", "aria-invalid=\"true\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LEFEVRE | SANDRINE, MARIE | Identité conforme | lu comme nom de naissance",
                "D'AUBIGNE | Sandrine; Marie | Identité conforme | lu comme nom d’usage",
                "LEFEVRE | Sandrine Marie | Identité conforme | le premier prénom",
                "LEFEVRE | '' | Identité à vérifier | aucun prénom sur la pièce",
                "LEFEVRE | Odile | Identité différente | aucun prénom de la pièce",
                "LEFEVRE | Marie, Sandrine | Identité à vérifier | mais pas le premier",
                "LEFEBVRE | Sandrine | Identité différente | ni le nom de naissance",
            })
    void compares_field_by_field_and_says_how_each_was_read(
            String nom, String prenoms, String verdict, String reading) {
        grantToSandrine();

        Answer page = check(nom, prenoms);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(verdict, reading, nom.replace("'", "&#39;"));
    }

    @Test
    void receives_the_mandataire_once_when_the_document_conforms() {
        grantToSandrine();
        Answer conforming = check("LEFEVRE", "SANDRINE");
        String visit = DeskForms.hidden(conforming, "visite");

        Answer received = receive("SANDRINE", visit);
        receive("SANDRINE", visit);

        assertThat(received.body()).contains("Le rendez-vous peut commencer", "jamais au mandataire");
        assertThat(receptions()).hasSize(1);
    }

    @Test
    void tells_where_and_when_a_visit_of_before_was_recorded() {
        grantToSandrine();
        String visit = DeskForms.hidden(check("LEFEVRE", "SANDRINE"), "visite");
        receive("SANDRINE", visit);
        SERVICE.clock().advance(Duration.ofDays(7));

        assertThat(receive("SANDRINE", visit).body())
                .contains("Visite déjà enregistrée", agent.site())
                .doesNotContain("Le rendez-vous peut commencer");
        assertThat(receptions()).hasSize(1);
    }

    @Test
    void offers_no_reception_and_records_none_unless_the_document_conforms() {
        grantToSandrine();

        assertThat(check("LEFEVRE", "MARIE, SANDRINE").body()).doesNotContain("/medialog/reception");
        assertThat(receive("MARIE, SANDRINE", UUID.randomUUID().toString()).body())
                .contains("Identité à vérifier");
        assertThat(receptions()).isEmpty();
    }

    @Test
    void records_once_that_the_mandataire_renounces_when_the_document_conforms() {
        Procuration granted = grantToSandrine();
        assertThat(check("LEFEVRE", "SANDRINE").body()).contains("La personne renonce à la procuration");

        Answer renounced = desk.send("/medialog/renonciation", document("LEFEVRE", "SANDRINE", ""));

        assertThat(renounced.body())
                .contains("Renonciation enregistrée", "16\u00A0décembre\u00a02025 à")
                .doesNotContain("Le rendez-vous peut commencer");
        assertThat(SERVICE.bean(InMemoryProcurations.class)
                        .running(mandant.nir(), granted.validity().from()))
                .isEmpty();
        assertThat(desk.send("/medialog", "nir", mandant.nir().value()).body()).contains("Aucune procuration en cours");
    }

    @Test
    void lets_nobody_renounce_whose_document_does_not_conform() {
        Procuration granted = grantToSandrine();

        assertThat(desk.send("/medialog/renonciation", document("LEFEVRE", "MARIE, SANDRINE", ""))
                        .body())
                .contains("Identité à vérifier");
        assertThat(SERVICE.bean(InMemoryProcurations.class).latest(mandant.nir()))
                .contains(granted);
    }

    @Test
    void a_revocation_between_check_and_reception_is_seen() {
        Procuration granted = grantToSandrine();
        String visit = DeskForms.hidden(check("LEFEVRE", "SANDRINE"), "visite");
        SERVICE.bean(InMemoryProcurations.class).record(Changes.revocation(granted, Instants.GUIDE));

        assertThat(receive("SANDRINE", visit).body()).contains("Aucune procuration en cours");
        assertThat(receptions()).isEmpty();
    }

    @Test
    void keeps_a_document_that_was_typed_wrong() {
        Answer page = desk.send(
                "/medialog/piece",
                "nir",
                mandant.nir().value(),
                "nom",
                "L3FEVRE",
                "prenoms",
                "S4NDRINE",
                "dateNaissance",
                "31/02/1980",
                "sexe",
                "F",
                "expireLe",
                "2034");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("value=\"L3FEVRE\"", "value=\"31/02/1980\"", "Cette date n’existe pas", "href=\"#prenoms\"")
                .contains("par exemple 11/02/2034")
                .contains("<option value=\"F\" selected>");
    }

    @Test
    void shows_the_panel_beside_a_document_that_was_typed_wrong_and_beside_no_other() {
        grantToSandrine();
        String nir = mandant.nir().value();
        String panel = DeskForms.hidden(desk.send("/medialog", "nir", nir), "panneau");
        String[] wrong = {"nir", nir, "panneau", panel, "nom", "LEFEVRE", "prenoms", "S", "dateNaissance", "32/01/1980"
        };
        int consultations =
                Traced.about(SERVICE.bean(Consultations.class), mandant.nir()).size();

        assertThat(lines(desk.send("/medialog/piece", wrong))).contains("Nom de famille: Lefèvre");
        assertThat(Traced.about(SERVICE.bean(Consultations.class), mandant.nir()))
                .hasSize(consultations);
        wrong[1] = Nirs.FRANCOISE.value();
        assertThat(desk.send("/medialog/piece", wrong).body()).doesNotContain("Lefèvre");
        wrong[1] = nir;
        assertThat(new DeskForms(SERVICE, Agents.LYON)
                        .send("/medialog/piece", wrong)
                        .body())
                .doesNotContain("Lefèvre");
        SERVICE.clock().advance(Duration.ofMinutes(14));
        wrong[3] = DeskForms.hidden(desk.send("/medialog/piece", wrong), "panneau");
        SERVICE.clock().advance(Duration.ofMinutes(1));
        assertThat(desk.send("/medialog/piece", wrong).body())
                .as("a quarter of an hour after the look-up, however often it was carried on")
                .doesNotContain("Lefèvre");
    }

    @Test
    void asks_for_what_is_printed_when_there_is_no_zone() {
        Answer page = desk.send("/medialog/piece", "nir", mandant.nir().value(), "mrz", " \r\n ", "sexe", "");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#nom\"", "href=\"#dateNaissance\"")
                .doesNotContain("href=\"#mrz\"", "href=\"#prenoms\"", "href=\"#expireLe\"");
    }

    @Test
    void tells_when_a_document_expired_and_how_incomplete_dates_were_read() {
        grantToSandrine();

        Answer page = desk.send(
                "/medialog/piece",
                "nir",
                mandant.nir().value(),
                "nom",
                "LEFEVRE",
                "nomUsage",
                "D’AUBIGNE",
                "prenoms",
                "Sandrine",
                "dateNaissance",
                "00/02/1980",
                "expireLe",
                "15/12/2025");

        assertThat(page.body())
                .contains("Identité à vérifier", "<p>Pièce expirée le 15/12/2025.</p>", "n’est pas complète")
                .contains("Pièce&nbsp;: février\u00a01980", "<bdi>LEFEVRE</bdi>, nom d’usage <bdi>D’AUBIGNE</bdi>");
    }

    @Test
    void says_in_words_that_there_were_too_many_questions_and_keeps_the_number() {
        Answer page = desk.open();
        for (int i = 0; i <= LIMIT / 5; i++) {
            page = desk.send("/medialog", "nir", Nirs.FRANCOISE.formatted());
        }

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.body())
                .contains("Trop de recherches", "60 secondes", "value=\"" + Nirs.FRANCOISE.formatted() + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/medialog", "/medialog/piece", "/medialog/reception", "/medialog/renonciation", "/medialog/recu"
            })
    void takes_no_form_without_its_token(String path) {
        Answer answer = SERVICE.call("POST", path)
                .as(agent)
                .form("nir=" + mandant.nir().value())
                .send();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/code")).isEqualTo("formulaire-perime");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/medialog", "/medialog/piece", "/medialog/reception", "/medialog/renonciation", "/medialog/recu"
            })
    void is_for_agents_only(String path) {
        Answer stranger = SERVICE.call("POST", path).form("nir=1").send();
        Answer insured = SERVICE.call("POST", path).as(mandant).form("nir=1").send();

        assertThat(stranger.status()).isEqualTo(401);
        assertThat(insured.status()).isEqualTo(403);
    }

    @Test
    void a_browser_without_a_session_is_led_to_the_agents_way_in() {
        Answer answer =
                SERVICE.call("GET", "/medialog").header("Accept", "text/html").send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).startsWith("/connexion?agent");
    }

    private Procuration grantToSandrine() {
        Change grant = Changes.grant(Declarations.by(mandant, Mandataires.SANDRINE), Instants.GUIDE);
        SERVICE.bean(InMemoryProcurations.class).record(grant);
        return grant.procuration();
    }

    private Answer check(String nom, String prenoms) {
        return desk.send("/medialog/piece", document(nom, prenoms, ""));
    }

    private Answer receive(String prenoms, String visit) {
        return desk.send("/medialog/reception", document("LEFEVRE", prenoms, visit));
    }

    private String[] document(String nom, String prenoms, String visit) {
        return new String[] {
            "nir",
            mandant.nir().value(),
            "nom",
            nom,
            "prenoms",
            prenoms,
            "dateNaissance",
            "29/02/1980",
            "sexe",
            "F",
            "visite",
            visit
        };
    }

    private List<ProcurationEvent> receptions() {
        return SERVICE.bean(InMemoryProcurations.class).after(JournalEntry.START, 1_000).stream()
                .map(JournalEntry::event)
                .filter(event -> event instanceof ProcurationEvent.Received received
                        && received.agent().equals(agent))
                .toList();
    }

    private static String withoutToken(Answer page) {
        return page.body().replace(DeskForms.hidden(page, "csrfToken"), "");
    }

    private static List<String> lines(Answer page) {
        return Pattern.compile("<dt>(.*?)</dt><dd>(.*?)</dd>")
                .matcher(page.body())
                .results()
                .map(line -> line.group(1) + ": " + line.group(2).replaceAll("</?bdi>", ""))
                .toList();
    }
}
