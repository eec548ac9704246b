package fr.procuration.web.openid.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.validation.validator.DefaultClockProvider;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Providers that could be taken for each other, or listened to on the way, are not started with. */
class ProvidersTest {

    @Test
    void takes_two_providers_with_issuers_of_their_own() {
        Providers providers = providers("https://a.example", "https://b.example", "procuration-api");

        assertThat(providers.wayInOfAssures()).hasValue("/oauth/login/assures");
        assertThat(providers.wayInOfAgents()).hasValue("/oauth/login/agents");
        assertThat(providers.issuing("https://a.example").map(Provider::people)).hasValue(AccountRealm.ASSURES);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example, https://a.example, procuration-api, issuers of their own",
        "http://a.example, https://b.example, procuration-api, https://",
        "ftp://localhost.example, https://b.example, procuration-api, https://",
        "https://a.example, https://b.example, client, may not be the client"
    })
    void refuses_what_would_mix_people_or_tokens_up(String assures, String agents, String audience, String reason) {
        assertThatThrownBy(() -> providers(assures, agents, audience))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("hush");
    }

    @Test
    void knows_no_other_people() {
        List<ProviderConfiguration> others = List.of(configuration("others", "https://a.example"));

        assertThatThrownBy(() -> new Providers(others, new DefaultClockProvider(), ""))
                .isInstanceOf(ConfigurationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eidas1", "eidas2 eidas0"})
    void refuses_a_level_of_agents_that_a_password_reaches(String acr) {
        List<ProviderConfiguration> agents =
                List.of(new ProviderConfiguration("agents", "https://b.example", "client", "hush", "openid", acr));

        assertThatThrownBy(() -> new Providers(agents, new DefaultClockProvider(), ""))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("PROCURATION_AGENTS_OIDC_ACR");
    }

    private static Providers providers(String assures, String agents, String audience) {
        return new Providers(
                List.of(configuration("assures", assures), configuration("agents", agents)),
                new DefaultClockProvider(),
                audience);
    }

    private static ProviderConfiguration configuration(String name, String issuer) {
        return new ProviderConfiguration(name, issuer, "client", "hush", "openid", "");
    }
}
