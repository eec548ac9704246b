package fr.procuration.bootstrap.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Signing out, here and at the provider. */
@ExtendWith(OnOpenIdStage.class)
@ResourceLock("OpenIdStage")
class SignOutE2E {

    private final OpenIdStage stage;

    SignOutE2E(OpenIdStage stage) {
        this.stage = stage;
    }

    @Test
    void who_signs_out_signs_out_at_the_provider_too() throws ParseException {
        ProviderServer providers = stage.providers();
        providers.expects(ProviderServer.ASSURES, "francoise", Map.of("acr", "eidas2"));
        Map<String, Object> told = Claims.ofFrancoise("sub", "francoise");
        told.put("aud", ProviderServer.CLIENT);
        providers.tellsSigned("assures", providers.keys().current("assures"), told);
        Walk francoise = stage.stranger();
        francoise.signsIn("assures");
        String session = francoise.cookie("__Host-JWT");

        HttpResponse<String> signedOut = francoise.post("/deconnexion");
        assertThat(Walk.next(signedOut)).isEqualTo("/deconnexion/fournisseur");
        assertThat(francoise.has("__Host-JWT")).isFalse();
        HttpResponse<String> page = francoise.step("/deconnexion/fournisseur");

        String onward = onward(page);
        assertThat(onward)
                .startsWith(stage.providers().issuer("assures") + "/endsession?")
                .contains("client_id=" + ProviderServer.CLIENT, "state=web")
                .contains("post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A"
                        + stage.address().getPort() + "%2Ffin&");
        SignedJWT hint = SignedJWT.parse(onward.replaceFirst(".*id_token_hint=([^&]+).*", "$1"));
        assertThat(hint.getJWTClaimsSet().getSubject()).isEqualTo("francoise");
        assertThat(francoise.has("__Host-fournisseur")).isFalse();
        assertThat(stage.stranger()
                        .carrying("__Host-JWT", session)
                        .step("/api/procurations")
                        .statusCode())
                .isEqualTo(401);

        HttpResponse<String> last = francoise.go(onward);
        assertThat(last.uri().getPath()).isEqualTo("/fin");
        assertThat(last.body()).contains("Votre session est terminée");
    }

    @Test
    void a_word_of_the_provider_that_tells_who_somebody_is_stands_in_no_address() {
        Walk francoise = signedIn();
        francoise.post("/deconnexion");

        String onward = onward(francoise.step("/deconnexion/fournisseur"));

        assertThat(onward)
                .contains("client_id=" + ProviderServer.CLIENT, "post_logout_redirect_uri=")
                .doesNotContain("id_token_hint");
    }

    @Test
    void a_kiosk_that_ends_by_itself_signs_out_at_the_provider_and_stays_a_kiosk() {
        Walk francoise = stage.stranger();
        HttpResponse<String> identification = francoise.go("/oauth/login/assures?canal=bms");
        HttpResponse<String> dashboard =
                francoise.identifies(identification, "francoise", Claims.json(Claims.ofFrancoise()));
        assertThat(dashboard.uri()).hasToString(stage.address() + "/?canal=bms");

        HttpResponse<String> page = francoise.stating("same-origin").go("/fin?canal=bms");

        assertThat(page.uri()).hasToString(stage.address() + "/deconnexion/fournisseur?canal=bms");
        assertThat(francoise.has("__Host-JWT")).isFalse();
        HttpResponse<String> last = francoise.go(onward(page));
        assertThat(last.uri()).hasToString(stage.address() + "/fin?canal=bms");
        assertThat(last.body()).contains("class=\"bms\"");
    }

    @Test
    void who_came_from_no_provider_is_led_to_none() {
        assertThat(Walk.next(stage.stranger().post("/deconnexion"))).isEqualTo("/fin");
        assertThat(stage.stranger().go("/deconnexion/fournisseur").uri().getPath())
                .isEqualTo("/fin");
        assertThat(stage.stranger()
                        .carrying("__Host-fournisseur", "a.b.c.d.e")
                        .go("/deconnexion/fournisseur")
                        .uri()
                        .getPath())
                .isEqualTo("/fin");
    }

    private Walk signedIn() {
        stage.providers().expects("assures", "francoise", Claims.ofFrancoise());
        Walk francoise = stage.stranger();
        assertThat(francoise.signsIn("assures").body()).contains("Françoise");
        return francoise;
    }

    private static String onward(HttpResponse<String> page) {
        return page.body()
                .replaceFirst("(?s).*http-equiv=\"refresh\" content=\"0; url=([^\"]+)\".*", "$1")
                .replace("&amp;", "&");
    }
}
