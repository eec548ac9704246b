package fr.procuration.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who did what, when, from where, and what came of it, can be told afterwards. */
class AuditE2E {

    private static final String DATABASE = EmbeddedDatabase.fresh();

    @TempDir
    static Path folder;

    static ServiceProcess service;

    @BeforeAll
    static void start() {
        service = ServiceProcess.on(DATABASE, folder, Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_sign_in_and_a_sign_out_are_noted_with_the_account() throws SQLException {
        Caller lyon = Caller.signedIn(service.address(), "agent.lyon", "accueil");
        lyon.postForm("/deconnexion", "");

        assertThat(trail("actor = 'agent.lyon' and kind like '%CONNEXION'"))
                .containsExactly(
                        "CONNEXION local agent.lyon 127.0.0.1 ouverture de session, réussie, AGENT_ACCUEIL",
                        "DECONNEXION local agent.lyon 127.0.0.1 fermeture de session, réussie");
    }

    @Test
    void of_a_refused_sign_in_nothing_is_noted_that_was_typed() throws SQLException {
        Caller.anonymous(service.address()).postForm("/connexion", "identifiant=255081416802538&code=faux");

        assertThat(trail("outcome like 'refusée%'"))
                .containsExactly("CONNEXION local personne 127.0.0.1 ouverture de session, refusée, CREDENTIALS");
        assertThat(trail("row(audit_trail)::text like '%255081416802%'")).isEmpty();
    }

    @Test
    void a_refusal_of_access_is_noted_by_its_route() throws SQLException {
        Caller jean = Caller.signedIn(service.address(), "170067511405243", "jean");
        assertThat(jean.post("/medialog/recherches", Bodies.lookUp(Bodies.FRANCOISE))
                        .statusCode())
                .isEqualTo(403);

        assertThat(trail("actor = 'jean' and action like '%recherches'"))
                .containsExactly("REFUS local jean 127.0.0.1 POST /medialog/recherches, 403 acces-refuse");
    }

    @Test
    void who_may_not_see_pages_of_the_desk_is_refused_those_that_answered_forms_too() throws SQLException {
        Caller jean = Caller.signedIn(service.address(), "170067511405243", "jean");
        assertThat(jean.get("/medialog/resultats/0").statusCode()).isEqualTo(403);

        assertThat(trail("action like '%resultats%'"))
                .containsExactly("REFUS local jean 127.0.0.1 GET /medialog/resultats/{name}, 403 acces-refuse");
    }

    @Test
    void a_change_for_a_page_of_another_origin_is_noted_by_its_route() throws SQLException {
        Caller alexis = Caller.signedIn(service.address(), "191047505612369", "alexis");
        assertThat(alexis.post("/api/procurations", Bodies.NICOLAS, "Sec-Fetch-Site", "same-site")
                        .statusCode())
                .isEqualTo(403);

        assertThat(trail("actor = 'alexis' and kind = 'REFUS'"))
                .containsExactly("REFUS local alexis 127.0.0.1 POST /api/procurations, 403 origine-refusee");
    }

    @Test
    void a_token_that_is_not_accepted_is_noted_and_not_who_it_claims_to_be() throws SQLException {
        Caller.withToken(service.address(), "not.a.token").get("/api/procurations/en-cours");

        assertThat(trail("action like '%en-cours'"))
                .containsExactly(
                        "REFUS - personne 127.0.0.1 GET /api/procurations/en-cours, 401 authentification-requise");
    }

    @Test
    void who_only_has_not_signed_in_yet_is_not_refused_anything() throws SQLException {
        Caller.anonymous(service.address()).get("/api/consultations");

        assertThat(trail("action like '%consultations'")).isEmpty();
    }

    @Test
    void what_an_agent_looks_at_and_what_a_system_reads_is_noted() throws SQLException {
        Caller.signedIn(service.address(), "agent.paris", "accueil")
                .post("/medialog/recherches", Bodies.lookUp(Bodies.FRANCOISE));
        Caller.signedIn(service.address(), "medialog", "medialog").get("/medialog/flux");

        assertThat(trail("actor in ('agent.paris', 'medialog') and kind in ('CONSULTATION', 'FLUX')"))
                .containsExactlyInAnyOrder(
                        "CONSULTATION - agent.paris 127.0.0.1 recherche ou vérification, AUCUNE_PROCURATION",
                        "FLUX local medialog 127.0.0.1 GET /medialog/flux, 200");
    }

    @Test
    void a_form_without_its_token_is_noted() throws SQLException {
        Caller.signedIn(service.address(), "170067511405243", "jean")
                .postForm("/demarches/procuration/mandataire", "nom=A");

        assertThat(trail("action = 'POST /demarches/procuration/mandataire'"))
                .containsExactly("REFUS local jean 127.0.0.1 POST /demarches/procuration/mandataire,"
                        + " 403 formulaire-perime");
    }

    @Test
    void who_asks_for_what_is_not_theirs_is_noted() throws SQLException {
        Caller.signedIn(service.address(), "170067511405243", "jean")
                .post("/api/procurations/" + UUID.randomUUID() + "/revocation", "");

        assertThat(trail("outcome like '404%'"))
                .containsExactly("REFUS local jean 127.0.0.1 POST /api/procurations/{id}/revocation,"
                        + " 404 procuration-inconnue");
    }

    @Test
    void a_grant_and_a_revocation_are_noted_with_the_account_and_the_machine() {
        Caller francoise = Caller.signedIn(service.address(), Bodies.FRANCOISE, "francoise");
        String id = Caller.json(francoise.post("/api/procurations", Bodies.NICOLAS))
                .at("/id")
                .asText();
        francoise.post("/api/procurations/" + id + "/revocation", "");

        await().untilAsserted(() -> assertThat(trail("kind = 'CHANGEMENT' and actor = 'francoise'"))
                .containsExactlyInAnyOrder(
                        "CHANGEMENT local francoise 127.0.0.1 POST /api/procurations, accordée " + id,
                        "CHANGEMENT local francoise 127.0.0.1 POST /api/procurations/{id}/revocation, révoquée " + id));
    }

    @Test
    void an_appointment_is_noted_with_the_account_and_the_machine() {
        Caller alexis = Caller.signedIn(service.address(), "191047505612369", "alexis");
        String start = Caller.json(alexis.get("/api/sites/CPAM-PARIS-01/creneaux?motif=SUIVI_DOSSIER"))
                .at("/9/debut")
                .asText();
        String wish = Bodies.appointment("10:00").replaceAll("2025-12-16T[^\"]*", start);
        String id = Caller.json(alexis.post("/api/rendez-vous", wish)).at("/id").asText();
        alexis.post("/api/rendez-vous/" + id + "/annulation", "");

        await().untilAsserted(() -> assertThat(trail("outcome like '%" + id + "'"))
                .containsExactlyInAnyOrder(
                        "CHANGEMENT local alexis 127.0.0.1 POST /api/rendez-vous, rendez-vous pris " + id,
                        "CHANGEMENT local alexis 127.0.0.1 POST /api/rendez-vous/{id}/annulation, rendez-vous annulé "
                                + id));
    }

    private static List<String> trail(String condition) throws SQLException {
        String query =
                "select kind || ' ' || coalesce(provider, '-') || ' ' || coalesce(actor, 'personne') || ' ' || coalesce(origin, '-') || ' ' || action"
                        + " || ', ' || outcome from audit_trail where " + condition + " order by at";
        try (Connection connection = DriverManager.getConnection(DATABASE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        }
    }
}
