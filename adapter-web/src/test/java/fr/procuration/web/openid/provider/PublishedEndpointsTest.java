package fr.procuration.web.openid.provider;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider that publishes an address in the clear is not used. */
class PublishedEndpointsTest {

    private static final String DOCUMENT = """
            {"issuer": "%1$s", "authorization_endpoint": "%1$s/a", "token_endpoint": "%1$s/t", "userinfo_endpoint": "%1$s/u",
            "jwks_uri": "%1$s/k", "end_session_endpoint": "%1$s/e", "subject_types_supported": ["public"]}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example", "http://localhost:8090/assures"})
    void takes_encrypted_addresses_and_those_of_this_machine_from_this_machine(String issuer) {
        assertThatCode(() -> check(DOCUMENT.formatted(issuer))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "a, http://a.example",
        "t, http://a.example",
        "u, http://a.example",
        "k, http://a.example",
        "e, http://a.example",
        "t, http://localhost",
        "k, http://127.0.0.1"
    })
    void refuses_every_other_one(String path, String base) {
        String document =
                DOCUMENT.formatted("https://a.example").replace("https://a.example/" + path, base + "/" + path);

        assertThatThrownBy(() -> check(document))
                .isInstanceOf(GeneralException.class)
                .hasMessageContaining("https://");
    }

    private static void check(String document) throws GeneralException {
        PublishedEndpoints.check(OIDCProviderMetadata.parse(document));
    }
}
