package fr.procuration.bootstrap.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWEObject;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in with a provider: insured persons with what FranceConnect sends, agents with what their own does. */
@ExtendWith(OnOpenIdStage.class)
@ResourceLock("OpenIdStage")
class SignInE2E {

    private final OpenIdStage stage;

    SignInE2E(OpenIdStage stage) {
        this.stage = stage;
    }

    @Test
    void the_page_leads_each_to_their_own_provider() {
        assertThat(stage.stranger().go("/connexion").body())
                .contains("/oauth/login/assures", "FranceConnect")
                .doesNotContain("/oauth/login/agents", "id=\"code\"");
        assertThat(stage.stranger().go("/connexion?agent").body())
                .contains("/oauth/login/agents")
                .doesNotContain("/oauth/login/assures", "id=\"code\"");
    }

    @Test
    void the_provider_is_asked_for_a_code_with_proof_state_and_nonce_for_this_service_alone() {
        String question = Walk.next(stage.stranger().step("/oauth/login/assures?canal=web&next=https://evil.example"));

        assertThat(question)
                .startsWith(stage.providers().issuer(ProviderServer.ASSURES) + "/authorize?")
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=")
                .contains("acr_values=eidas2", "given_name")
                .contains("redirect_uri=http%3A%2F%2Flocalhost%3A"
                        + stage.address().getPort() + "%2Foauth%2Fcallback%2Fassures")
                .doesNotContain("evil.example", "prompt=");
    }

    @Test
    void on_a_kiosk_the_provider_has_to_ask_who_it_is() {
        assertThat(Walk.next(stage.stranger().step("/oauth/login/assures?canal=bms")))
                .contains("prompt=login");
    }

    @Test
    void francoise_sees_her_dashboard() {
        Walk francoise = signedIn(Claims.ofFrancoise());

        assertThat(francoise.go("/").body()).contains("Mme\u00a0Françoise MARTIN");
        assertThat(francoise.has("__Secure-depart")).isFalse();
    }

    @Test
    void her_session_is_readable_for_nobody_and_for_no_script() throws ParseException {
        stage.providers().expects(ProviderServer.ASSURES, "francoise", Claims.ofFrancoise());
        Walk francoise = stage.stranger();
        HttpResponse<String> answer = francoise.step(francoise.comesBackWith("assures"));

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("__Host-JWT="))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .containsIgnoringCase("; HttpOnly")
                        .contains("; Secure", "SameSite=Lax", "Max-Age=1800"));
        assertThat(JWEObject.parse(francoise.cookie("__Host-JWT")).getHeader().toString())
                .contains("A256GCM");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000; includeSubDomains");
    }

    @Test
    void who_signs_in_again_ends_the_session_of_before() {
        stage.providers().expects(ProviderServer.ASSURES, "francoise", Claims.ofFrancoise());
        Walk francoise = stage.stranger();
        francoise.signsIn("assures");
        String before = francoise.cookie("__Host-JWT");
        stage.providers().expects(ProviderServer.ASSURES, "francoise", Claims.ofFrancoise());
        francoise.signsIn("assures");

        assertThat(stage.stranger()
                        .carrying("__Host-JWT", before)
                        .step("/api/procurations")
                        .statusCode())
                .isEqualTo(401);
        assertThat(francoise.step("/api/procurations").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "preferred_username | DUPONT-LEFÈVRE           | Françoise",
                "gender             | unspecified              | Mme\u00a0Françoise MARTIN",
                "given_name         | Angela Claire Louise     | Angela Claire Louise MARTIN",
                "given_name         | Zoé-Anaïs Ô’Ñuñez        | Zoé-Anaïs",
                "family_name        | d’Aubigné-Ÿvremœil       | D’AUBIGNÉ-ŸVREMŒIL",
                "family_name        | O'CONNOR                 | CONNOR",
                "family_name        | ÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉ | ÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉ",
                "nir                | 2 55 08 14 168 025 38    | Mme\u00a0Françoise MARTIN",
                "family_name        | ''                       | Mme\u00a0Françoise",
                "given_name         | ''                       | Mme\u00a0MARTIN",
                "gender             | ''                       | Mme\u00a0Françoise MARTIN",
                "birthdate          | 1955-08-00               | Mme\u00a0Françoise MARTIN",
                "birthdate          | 1955                     | Mme\u00a0Françoise MARTIN"
            })
    void people_are_taken_as_the_provider_knows_them(String claim, String value, String shown) {
        Walk somebody = signedIn(Claims.ofFrancoise(claim, value));

        HttpResponse<String> dashboard = somebody.go("/");
        assertThat(dashboard.statusCode()).isEqualTo(200);
        assertThat(dashboard.body()).contains(shown);
    }

    @Test
    void three_given_names_of_fifty_letters_each_are_not_too_many() {
        String names = String.join(" ", "É".repeat(50), "Ï".repeat(50), "Ç".repeat(50));

        assertThat(signedIn(Claims.ofFrancoise("given_name", names)).go("/").body())
                .contains("É".repeat(50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1977-00-14", "1977-02-30", "77", "", "14/08/1955"})
    void whose_date_of_birth_is_no_date_is_told_what_to_do(String birthdate) {
        Walk somebody = signedIn(Claims.ofFrancoise("birthdate", birthdate));

        assertIncomplete(somebody, "date de naissance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7112312345678", "255081416802539", "null"})
    void whose_account_has_no_number_is_told_what_to_do(String nir) {
        Walk somebody =
                signedIn(nir.equals("null") ? Claims.ofFrancoiseWithout("nir") : Claims.ofFrancoise("nir", nir));

        assertIncomplete(somebody, "numéro de sécurité sociale");
    }

    @Test
    void an_incomplete_account_can_sign_out() {
        Walk somebody = signedIn(Claims.ofFrancoiseWithout("nir"));

        assertThat(Walk.next(somebody.post("/deconnexion"))).isEqualTo("/deconnexion/fournisseur");
        assertThat(somebody.has("__Host-JWT")).isFalse();
    }

    @Test
    void an_insured_person_is_that_and_nothing_else_whatever_the_provider_says() {
        Map<String, Object> claims = Claims.ofFrancoise("roles", List.of("AGENT_ACCUEIL", "MEDIALOG"));
        claims.put("site", "CPAM-PARIS-01");
        Walk francoise = signedIn(claims);

        assertThat(francoise.go("/").statusCode()).isEqualTo(200);
        assertThat(francoise.step("/medialog").statusCode()).isEqualTo(403);
        assertThat(francoise.step("/medialog/flux").statusCode()).isEqualTo(403);
    }

    @Test
    void an_agent_comes_to_the_desk_and_to_nothing_else() {
        stage.providers().expects(ProviderServer.AGENTS, "agent.paris", Claims.ofAgent());
        Walk agent = stage.stranger();

        HttpResponse<String> desk = agent.signsIn("agents");

        assertThat(desk.uri().getPath()).isEqualTo("/medialog");
        assertThat(desk.statusCode()).isEqualTo(200);
        assertThat(agent.step("/informations").statusCode()).isEqualTo(403);
        assertThat(agent.step("/medialog/flux").statusCode()).isEqualTo(403);
    }

    @Test
    void an_agent_is_asked_for_two_factors_as_proconnect_documents_it() {
        String question = Walk.next(stage.stranger().step("/oauth/login/agents"));

        assertThat(URLDecoder.decode(question, StandardCharsets.UTF_8))
                .contains("claims={\"id_token\":{\"acr\":{")
                .contains("\"essential\":true", "\"values\":[\"eidas1-mfa\",\"eidas2\",\"eidas3\"]")
                .doesNotContain("acr_values");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eidas1", "eidas0-mfa", "eidas1-mfa ", ""})
    void an_agent_with_one_factor_opens_no_session_and_is_told_why(String acr) {
        stage.providers()
                .expects(ProviderServer.AGENTS, "agent.paris", ProviderServer.and(Claims.ofAgent(), "acr", acr));
        Walk agent = stage.stranger();

        HttpResponse<String> answer = agent.signsIn("agents");

        assertThat(answer.uri()).hasToString(stage.address() + "/connexion?agent&refus=niveau");
        assertThat(answer.body()).contains("double authentification");
        assertThat(agent.has("__Host-JWT")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"site, ''", "site, 7", "roles, ''", "roles, AGENT_ACCUEIL", "roles, ASSURE"})
    void an_account_without_the_role_of_an_agent_or_without_a_site_opens_no_session(String claim, String value) {
        Object told = value.equals("ASSURE") ? List.of(value) : value;
        Map<String, Object> claims = ProviderServer.and(Claims.ofAgent(), claim, value.equals("7") ? 7 : told);
        stage.providers().expects(ProviderServer.AGENTS, "somebody", claims);
        Walk somebody = stage.stranger();

        HttpResponse<String> answer = somebody.signsIn("agents");

        assertThat(answer.uri()).hasToString(stage.address() + "/connexion?agent&refus=acces");
        assertThat(answer.body()).contains("Demandez l’accès à votre responsable");
        assertThat(somebody.has("__Host-JWT")).isFalse();
    }

    @Test
    void nothing_about_anybody_is_in_the_log() {
        signedIn(Claims.ofFrancoise("family_name", "CONFIDENTIELLE")).go("/");
        signedIn(Claims.ofFrancoise("birthdate", "1955-00-14")).go("/");

        assertThat(stage.log()).doesNotContain("CONFIDENTIELLE", Claims.NIR, "2550814168025", "1955-0");
    }

    private Walk signedIn(Map<String, Object> claims) {
        stage.providers().expects(ProviderServer.ASSURES, "francoise", claims);
        Walk somebody = stage.stranger();
        HttpResponse<String> answer = somebody.signsIn("assures");
        assertThat(answer.uri().getPath()).isEqualTo("/");
        return somebody;
    }

    private static void assertIncomplete(Walk somebody, String missing) {
        HttpResponse<String> page = somebody.go("/");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Que faire", missing, "Me déconnecter").doesNotContain("MARTIN", "1977");
        HttpResponse<String> api = somebody.step("/api/procurations");
        assertThat(api.statusCode()).isEqualTo(403);
        assertThat(api.body()).contains("compte-incomplet");
    }
}
