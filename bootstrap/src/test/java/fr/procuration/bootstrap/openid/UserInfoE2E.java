package fr.procuration.bootstrap.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a provider tells apart from the ID token, as FranceConnect does. */
@ExtendWith(OnOpenIdStage.class)
@ResourceLock("OpenIdStage")
class UserInfoE2E {

    private final OpenIdStage stage;

    UserInfoE2E(OpenIdStage stage) {
        this.stage = stage;
    }

    @Test
    void what_is_told_apart_may_be_signed_by_the_provider() {
        ProviderServer providers = stage.providers();
        expects(Map.of("acr", "eidas2"));
        Map<String, Object> told = Claims.ofFrancoise("sub", "francoise");
        told.put("aud", ProviderServer.CLIENT);
        providers.tellsSigned("assures", providers.keys().current("assures"), told);

        assertThat(stage.stranger().signsIn("assures").body()).contains("Françoise MARTIN");
    }

    @Test
    void what_is_told_apart_and_signed_by_somebody_else_opens_nothing() {
        expects(Map.of("acr", "eidas2"));
        Map<String, Object> told = Claims.ofFrancoise("sub", "francoise");
        told.put("aud", ProviderServer.CLIENT);
        stage.providers().tellsSigned("assures", RotatingKeys.generated(), told);

        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"another-client", ""})
    void what_is_told_apart_to_another_opens_nothing(String audience) {
        ProviderServer providers = stage.providers();
        expects(Map.of("acr", "eidas2"));
        Map<String, Object> told = Claims.ofFrancoise("sub", "francoise");
        told.put("aud", audience);
        providers.tellsSigned("assures", providers.keys().current("assures"), told);

        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sub\":\"jean\",\"nir\":\"170067511405243\"}",
                "{\"nir\":\"170067511405243\"}",
                "{\"sub\":[\"francoise\"]}",
                "[]",
                "{"
            })
    void what_is_told_about_somebody_else_opens_nothing(String told) {
        expects(Claims.ofFrancoise());
        stage.providers().tells("application/json", told);

        assertRefused();
    }

    private void expects(Map<String, ?> claims) {
        stage.providers().expects(ProviderServer.ASSURES, "francoise", claims);
    }

    private void assertRefused() {
        Walk somebody = stage.stranger();
        HttpResponse<String> answer = somebody.signsIn("assures");
        assertThat(answer.uri()).hasToString(stage.address() + "/connexion?refus=connexion");
        assertThat(somebody.has("__Host-JWT")).isFalse();
    }
}
