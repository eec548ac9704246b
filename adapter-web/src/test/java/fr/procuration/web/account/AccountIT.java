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
    @ValueSource(strings = {"nir", "gender", "birthdate"})
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

    @Test
    void takes_an_account_whose_gender_is_left_open() {
        Map<String, Object> claims = Tokens.claims(Mandants.FRANCOISE);
        claims.put("gender", "unspecified");

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
