package fr.procuration.bootstrap.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Coming back from a provider with what it did not say, or did not say to this browser. */
@ExtendWith(OnOpenIdStage.class)
@ResourceLock("OpenIdStage")
class HostileSignInE2E {

    private static final String MALICE = "<script>alert(1)</script>";

    private final OpenIdStage stage;

    HostileSignInE2E(OpenIdStage stage) {
        this.stage = stage;
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("nonce of another sign-in", "nonce", "another"),
                Arguments.of("other issuer", "iss", "http://localhost/evil"),
                Arguments.of("other client", "aud", "another-client"),
                Arguments.of("too old", "exp", in(-120)),
                Arguments.of("from the future", "iat", in(300)),
                Arguments.of("issued to another", "azp", "another-client"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void an_id_token_that_is_not_for_this_sign_in_opens_nothing(String what, String claim, Object value) {
        expects(Claims.ofFrancoise(claim, value));

        assertRefused(stage.stranger(), "connexion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eidas1", "", "EIDAS2", "eidas22"})
    void a_level_that_is_too_low_or_unknown_opens_nothing(String acr) {
        expects(Claims.ofFrancoise("acr", acr));

        assertRefused(stage.stranger(), "niveau");
    }

    @Test
    void a_missing_level_opens_nothing() {
        expects(Claims.ofFrancoiseWithout("acr"));

        assertRefused(stage.stranger(), "niveau");
    }

    @Test
    void after_a_level_that_is_too_low_the_provider_has_to_ask_again() {
        expects(Claims.ofFrancoise("acr", "eidas1"));

        assertThat(stage.stranger().signsIn("assures").body()).contains("/oauth/login/assures?redemander");
        assertThat(Walk.next(stage.stranger().step("/oauth/login/assures?redemander")))
                .contains("prompt=login");
    }

    @Test
    void on_a_kiosk_a_sign_in_from_before_opens_nothing() {
        assertThat(onKiosk(in(-600))).hasToString(stage.address() + "/connexion?refus=connexion&canal=bms");
        assertThat(onKiosk(in(0))).hasToString(stage.address() + "/?canal=bms");
    }

    private URI onKiosk(Date authenticated) {
        Walk kiosk = stage.stranger();
        HttpResponse<String> page = kiosk.go("/oauth/login/assures?canal=bms");
        long seconds = authenticated.toInstant().getEpochSecond();
        return kiosk.identifies(page, "francoise", Claims.json(Claims.ofFrancoise("auth_time", seconds)))
                .uri();
    }

    @Test
    void a_level_above_is_enough() {
        expects(Claims.ofFrancoise("acr", "eidas3"));

        assertThat(stage.stranger().signsIn("assures").uri().getPath()).isEqualTo("/");
    }

    @Test
    void a_state_that_is_not_of_this_browser_opens_nothing() {
        expects(Claims.ofFrancoise());
        String someoneElses = stage.stranger().comesBackWith("assures");
        Walk victim = stage.stranger();
        victim.step("/oauth/login/assures");

        assertThat(Walk.next(victim.step(someoneElses))).isEqualTo("/connexion?refus=connexion");
        assertThat(Walk.next(stage.stranger().step(someoneElses))).isEqualTo("/connexion?refus=connexion");
        assertThat(victim.has("__Host-JWT")).isFalse();
        // Nobody has fetched what the provider had ready.
        stage.stranger().signsIn("assures");
    }

    @ParameterizedTest
    @CsvSource({
        "/oauth/login/assures, cross-site, /connexion",
        "/oauth/login/assures?canal=bms, same-site, /connexion?canal=bms",
        "/oauth/login/agents, cross-site, /connexion?agent"
    })
    void a_link_of_another_origin_leads_to_the_page_for_signing_in(String link, String site, String page) {
        Walk victim = stage.stranger().stating(site);

        assertThat(Walk.next(victim.step(link))).isEqualTo(page);
        assertThat(victim.has("__Host-depart")).isFalse();
        assertThat(Walk.next(stage.stranger().stating("same-origin").step(link)))
                .startsWith(stage.providers().issuer(link.contains("agents") ? "agents" : "assures"));
    }

    @Test
    void one_way_back_opens_one_session() {
        expects(Claims.ofFrancoise());
        Walk francoise = stage.stranger();
        String back = francoise.comesBackWith("assures");
        String departure = francoise.cookie("__Host-depart");
        francoise.step(back);
        assertThat(francoise.has("__Host-JWT")).isTrue();

        Walk thief = stage.stranger().carrying("__Host-depart", departure);
        assertThat(Walk.next(thief.step(back))).isEqualTo("/connexion?refus=connexion");
        assertThat(thief.has("__Host-JWT")).isFalse();
    }

    @Test
    void the_way_back_from_one_provider_is_none_from_the_other() {
        expects(Claims.ofFrancoise());
        Walk francoise = stage.stranger();
        String back = francoise.comesBackWith("assures").replace("/callback/assures", "/callback/agents");

        assertThat(Walk.next(francoise.step(back))).isEqualTo("/connexion?agent&refus=connexion");
        stage.stranger().signsIn("assures");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?error=access_denied&error_description=" + "%3Cscript%3Ealert(1)%3C/script%3E",
                "?code=a",
                "?state=a",
                "?code=a&state=b",
                "?code=a&code=b&state=c",
                "?error=server_error&state=x",
                "?response=eyJhbGciOiJub25lIn0.e30.",
                "?code=%00&state=%ff"
            })
    void whatever_else_comes_back_is_answered_in_french_and_not_repeated(String query) {
        Walk stranger = stage.stranger();
        stranger.step("/oauth/login/assures");

        HttpResponse<String> answer = stranger.go("/oauth/callback/assures" + query);

        assertThat(answer.uri()).hasToString(stage.address() + "/connexion?refus=connexion");
        assertThat(answer.body())
                .contains("La connexion n’a pas abouti", "Vous pouvez recommencer")
                .doesNotContain(MALICE, "access_denied");
        assertThat(stranger.has("__Host-depart")).isFalse();
    }

    @Test
    void giving_up_at_the_provider_leads_back_to_the_page() {
        Walk francoise = stage.stranger();
        String question = Walk.next(francoise.step("/oauth/login/assures"));
        String state = question.replaceFirst(".*[?&]state=([^&]+).*", "$1");

        HttpResponse<String> answer = francoise.go("/oauth/callback/assures?error=access_denied&state=" + state);

        assertThat(answer.uri()).hasToString(stage.address() + "/connexion?refus=connexion");
    }

    @Test
    void a_word_of_nobody_in_the_address_is_not_repeated() {
        assertThat(stage.stranger()
                        .go("/connexion?refus=%3Cscript%3Ealert(1)%3C/script%3E")
                        .body())
                .doesNotContain(MALICE)
                .contains("La connexion n’a pas abouti");
    }

    @Test
    void there_is_no_third_provider() {
        assertThat(stage.stranger().step("/oauth/login/evil").statusCode()).isEqualTo(404);
        assertThat(stage.stranger().step("/oauth/callback/evil?code=a&state=b").statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_id_token_is_taken_from_the_provider_only() throws JOSEException {
        RSAKey key = stage.providers().keys().current("assures");
        byte[] published = key.toRSAPublicKey().getEncoded();

        assertGivenAndRefused(claims -> new PlainJWT(claims).serialize());
        assertGivenAndRefused(claims -> ProviderServer.signed(RotatingKeys.generated(), claims));
        assertGivenAndRefused(
                claims -> ProviderServer.signed(stage.providers().keys().current("agents"), claims));
        assertGivenAndRefused(claims -> hmac(published, key.getKeyID(), claims));
        assertGivenAndRefused(claims -> "no token");
        assertGivenAndRefused(claims -> "");
        Walk francoise = stage.stranger();
        String back = back(francoise, claims -> ProviderServer.signed(key, claims));
        stage.providers().tells("application/json", "{\"sub\":\"francoise\"}");
        assertThat(francoise.go(back).body()).contains("Françoise MARTIN");
    }

    @Test
    void a_way_back_that_is_right_but_for_the_state_opens_nothing() {
        RSAKey key = stage.providers().keys().current("assures");
        Walk somebody = stage.stranger();
        String back = back(somebody, claims -> ProviderServer.signed(key, claims));
        stage.providers().tells("application/json", "{\"sub\":\"francoise\"}");

        assertThat(Walk.next(somebody.step(back.replaceFirst("state=.*", "state=another"))))
                .isEqualTo("/connexion?refus=connexion");
        assertThat(somebody.has("__Host-JWT")).isFalse();
        stage.providers().forgets();
    }

    private void assertGivenAndRefused(Function<JWTClaimsSet, String> idToken) {
        Walk somebody = stage.stranger();

        assertThat(Walk.next(somebody.step(back(somebody, idToken)))).isEqualTo("/connexion?refus=connexion");
        assertThat(somebody.has("__Host-JWT")).isFalse();
    }

    /** The way back for a code that will be exchanged for this word about this sign-in. */
    private String back(Walk somebody, Function<JWTClaimsSet, String> idToken) {
        String question = Walk.next(somebody.step("/oauth/login/assures"));
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(stage.providers().issuer("assures"))
                .audience(ProviderServer.CLIENT)
                .subject("francoise")
                .issueTime(in(0))
                .expirationTime(in(300))
                .claim("nonce", question.replaceFirst(".*[?&]nonce=([^&]+).*", "$1"));
        Claims.ofFrancoise().forEach(claims::claim);
        stage.providers().gives(idToken.apply(claims.build()));
        return "/oauth/callback/assures?code=any&state=" + question.replaceFirst(".*[?&]state=([^&]+).*", "$1");
    }

    private static String hmac(byte[] secret, String keyId, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keyId).build(), claims);
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private void expects(Map<String, ?> claims) {
        stage.providers().expects(ProviderServer.ASSURES, "francoise", claims);
    }

    private void assertRefused(Walk somebody, String word) {
        HttpResponse<String> answer = somebody.signsIn("assures");
        assertThat(answer.uri()).hasToString(stage.address() + "/connexion?refus=" + word);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(somebody.has("__Host-JWT")).isFalse();
    }
}
