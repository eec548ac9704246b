package fr.procuration.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.Call;
import fr.procuration.web.service.InMemoryService;
import fr.procuration.web.service.Tokens;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call, and who the caller is. */
class AccountIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    @ParameterizedTest
    @CsvSource({
        "POST, /api/procurations",
        "GET, /api/procurations",
        "GET, /api/procurations/en-cours",
        "GET, /api/procurations/00000000-0000-0000-0000-000000000000",
        "POST, /api/procurations/00000000-0000-0000-0000-000000000000/revocation",
        "GET, /api/consultations",
        "POST, /api/satisfaction"
    })
    void lets_nobody_in_but_mandants(String method, String path) {
        Answer nobody = SERVICE.call(method, path).send();
        Answer agent = SERVICE.call(method, path).as(Agents.PARIS).send();

        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.text("/code")).isEqualTo("authentification-requise");
        assertThat(nobody.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(nobody.header("Cache-Control")).isEqualTo("no-store");
        assertThat(agent.status()).isEqualTo(403);
        assertThat(agent.text("/code")).isEqualTo("acces-refuse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4Iiwicm9sZXMiOlsiQVNTVVJFIl19."})
    void takes_no_token_that_is_not_signed(String token) {
        assertThat(list().bearing(token).send().status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nir", "birthdate"})
    void refuses_an_account_that_lacks_a_claim(String claim) {
        Map<String, Object> claims = Tokens.claims(Mandants.FRANCOISE);
        claims.remove(claim);

        assertIncomplete(claims);
    }

    @ParameterizedTest
    @CsvSource({
        "nir, 255081416802539",
        "nir, 7112312345678",
        "family_name, M4RTIN",
        "given_name, 'Fr4nçoise'",
        "gender, unknown",
        "birthdate, 14/08/1955",
        "birthdate, 1955-02-30",
        "birthdate, 1955-00-14",
        "birthdate, 0000-08-14"
    })
    void refuses_an_account_with_a_claim_that_cannot_be_read(String claim, String value) {
        Map<String, Object> claims = Tokens.claims(Mandants.FRANCOISE);
        claims.put(claim, value);

        assertIncomplete(claims);
    }

    @Test
    void refuses_an_account_with_a_claim_that_is_no_text() {
        Map<String, Object> claims = Tokens.claims(Mandants.FRANCOISE);
        claims.put("nir", List.of("2550814168025"));

        assertIncomplete(claims);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "LEFÈVRE", "<b>", "jean.dupont42", "DUPONT/MARTIN", "a@example.fr", "\u3164"})
    void takes_an_account_with_or_without_nom_d_usage(String usage) {
        Map<String, Object> claims = Tokens.claims(Mandants.FRANCOISE);
        claims.put("preferred_username", usage);

        assertThat(list().bearing(Tokens.signed(claims)).send().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1955-08-00", "1955-00-00", "1955"})
    void takes_an_account_whose_day_of_birth_nobody_knows(String birthDate) {
        Map<String, Object> claims = Tokens.claims(Mandants.FRANCOISE);
        claims.put("birthdate", birthDate);

        assertThat(list().bearing(Tokens.signed(claims)).send().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"family_name, ", "given_name, ", "family_name, ''", "given_name, ' '"})
    void takes_an_account_with_a_single_name(String claim, @Nullable String value) {
        Map<String, Object> claims = Tokens.claims(Mandants.FRANCOISE);
        claims.remove(claim);
        if (value != null) {
            claims.put(claim, value);
        }

        assertThat(list().bearing(Tokens.signed(claims)).send().status()).isEqualTo(200);
    }

    @Test
    void refuses_an_account_without_any_name() {
        Map<String, Object> claims = Tokens.claims(Mandants.FRANCOISE);
        claims.remove("family_name");
        claims.put("given_name", "");

        assertIncomplete(claims);
    }

    /** One of each kind (github.com/france-connect/sources, mocks of fcp-low, citizen/base.csv). */
    @ParameterizedTest
    @CsvSource({
        "DUBOIS, '', Angela Claire Louise, female, 1962-08-24",
        "MERCIER, DUBOIS, Pierre, male, 1969-03-17",
        "TROIS-DUPRE, '', Melissandre Juliette, female, 1981-07-27",
        "AZERTYUIOPMLKJHGFDSQWXCVBNAZERTYUIOPMLKJHGFDSQWXCVBN, '', Bertrand Cyril, male, 2000-03-01",
        "DURANTéàèùòœæŒÆ, '', JulieéàèùòœæŒÆ, female, 1972-06-14",
        "HUCHE, '', Anne-Laure, female, 1945-09-30",
        "Martin, Martin, Jean_PrénomComposéAvecEspace, male, 1962-08-24",
        "DUBINÔRE, '', Joëlle Françoise, female, 1992-08-15",
        "CHAMPION, '', Alice Juliette, female, 2010-11-02",
        "LAFORGE, '', Camille, unspecified, 1954-08-07",
        "MARTIN, '', '', female, 1972-06-14",
        "'', '', Anne-Laure Angélique, female, 1992-08-12",
        "ARTOIS, '', Dominique, '', 1984-01-06",
        "Brosse, Luigi, Luigi, male, 1981-02-03",
        "FLEURET, '', Jean, male, 1992-11-00",
        "TARGE, '', Jean, male, 1992-00-00",
    })
    void takes_the_mock_people_of_france_connect(
            String nom, String usage, String prenom, String gender, String birthDate) {
        Map<String, Object> claims = Tokens.claims(Mandants.FRANCOISE);
        claims.put("family_name", nom);
        claims.put("preferred_username", usage);
        claims.put("given_name", prenom);
        claims.put("gender", gender);
        claims.put("birthdate", birthDate);

        assertThat(list().bearing(Tokens.signed(claims)).send().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unspecified", ""})
    void takes_an_account_whose_gender_is_left_open(String gender) {
        Map<String, Object> claims = Tokens.claims(Mandants.FRANCOISE);
        claims.put("gender", gender);

        assertThat(list().bearing(Tokens.signed(claims)).send().status()).isEqualTo(200);
    }

    @Test
    void takes_as_many_given_names_as_a_name_can_hold() {
        Map<String, Object> claims = Tokens.claims(Mandants.FRANCOISE);
        claims.put("given_name", String.join(" ", "É".repeat(50), "A".repeat(49), "Zoé"));

        assertThat(list().bearing(Tokens.signed(claims)).send().status()).isEqualTo(200);
    }

    @Test
    void takes_the_nir_with_its_key_and_spaces() {
        Map<String, Object> claims = Tokens.claims(Mandants.FRANCOISE);
        claims.put("nir", "2 55 08 14 168 025 38");

        assertThat(list().bearing(Tokens.signed(claims)).send().status()).isEqualTo(200);
    }

    @Test
    void tells_nobody_what_is_behind_an_unknown_address() {
        assertThat(SERVICE.call("GET", "/api/inconnu").send().status()).isEqualTo(404);
    }

    private static void assertIncomplete(Map<String, Object> claims) {
        Answer answer = list().bearing(Tokens.signed(claims)).send();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/code")).isEqualTo("compte-incomplet");
        assertThat(answer.body()).doesNotContain("MARTIN", "1955", "2550814168025");
    }

    private static Call list() {
        return SERVICE.call("GET", "/api/procurations");
    }
}
