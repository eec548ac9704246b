package fr.procuration.bootstrap;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outside the local environment the certificate of the database is checked, or the operator has said that it is not. */
class EncryptedDatabaseTest {

    private static final String SAFE = "jdbc:postgresql://base/procuration?sslmode=verify-full";

    @ParameterizedTest
    @ValueSource(
            strings = {
                SAFE,
                "jdbc:postgresql://one:5432,two:5433/procuration?targetServerType=primary&sslmode=verify-full",
                "jdbc:postgresql://base/procuration?sslmode=verify%2Dfull&sslrootcert=/base.crt",
                "jdbc:postgresql://base/procuration?ssl=true"
            })
    void takes_an_address_whose_certificate_is_checked(String url) {
        assertThatCode(() -> new EncryptedDatabase(url, url, "")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://base/procuration",
                "jdbc:postgresql://one,two/procuration",
                "jdbc:postgresql://base/procuration?sslmode=require",
                "jdbc:postgresql://base/procuration?sslmode=verify-ca",
                "jdbc:postgresql://base/procuration?sslmode=prefer",
                "jdbc:postgresql://base/sslmode=verify-full",
                "jdbc:postgresql://base/procuration?options=sslmode=verify-full",
                "jdbc:postgresql://base/procuration?ssl=true&sslmode=disable",
                "jdbc:postgresql://base/procuration?sslmode=verify-full&sslmode=disable",
                "jdbc:postgresql://base/procuration?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory",
                "jdbc:postgresql://base/procuration?sslmode=verify-full&sslhostnameverifier=com.example.Any",
                "jdbc:other://base/procuration?sslmode=verify-full&password=hush"
            })
    void refuses_any_other_and_says_which_variable_accepts_it(String url) {
        assertThatThrownBy(() -> new EncryptedDatabase(url, SAFE, ""))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("PROCURATION_DATABASE_URL")
                .hasMessageNotContaining("hush");
        assertThatThrownBy(() -> new EncryptedDatabase(SAFE, url, "")).isInstanceOf(ConfigurationException.class);
        assertThatCode(() -> new EncryptedDatabase(url, url, "accepted")).doesNotThrowAnyException();
    }

    @Test
    void takes_no_other_word_for_an_acceptance() {
        assertThatThrownBy(() -> new EncryptedDatabase(SAFE, SAFE, "true"))
                .hasMessageContaining("PROCURATION_DATABASE_PLAINTEXT is either unset or accepted");
    }
}
