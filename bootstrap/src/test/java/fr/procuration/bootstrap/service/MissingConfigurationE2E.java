package fr.procuration.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Production without its configuration. */
class MissingConfigurationE2E {

    @Test
    void refuses_to_start_and_names_all_that_is_missing() throws IOException, InterruptedException {
        assertThat(refused(Map.of("PROCURATION_DATABASE_USER", "procuration")))
                .contains(
                        "PROCURATION_DATABASE_URL",
                        "PROCURATION_DATABASE_PASSWORD",
                        "PROCURATION_DATABASE_OWNER",
                        "PROCURATION_DATABASE_OWNER_PASSWORD",
                        "PROCURATION_ADDRESS",
                        "PROCURATION_OIDC_ISSUER",
                        "PROCURATION_OIDC_CLIENT_ID",
                        "PROCURATION_OIDC_CLIENT_SECRET",
                        "PROCURATION_OIDC_ACR",
                        "PROCURATION_OIDC_AUDIENCE",
                        "PROCURATION_AGENTS_OIDC_ISSUER",
                        "PROCURATION_AGENTS_OIDC_CLIENT_ID",
                        "PROCURATION_AGENTS_OIDC_CLIENT_SECRET",
                        "PROCURATION_AGENTS_OIDC_ACR",
                        "PROCURATION_KEYSETS_DATA",
                        "PROCURATION_KEYSETS_INDEX",
                        "PROCURATION_KEYSETS_PART",
                        "PROCURATION_KEYSETS_SESSION",
                        "PROCURATION_KEYSETS_JOURNAL",
                        "PROCURATION_KEYSETS_RECEIPT",
                        "PROCURATION_JOURNAL_FILE")
                .doesNotContain("PROCURATION_DATABASE_USER");
    }

    @Test
    void refuses_a_database_that_could_be_read_or_replaced_on_the_way() throws IOException, InterruptedException {
        Map<String, String> variables = ProductionVariables.on(EmbeddedDatabase.empty());
        variables.remove("PROCURATION_DATABASE_PLAINTEXT");

        assertThat(refused(variables))
                .contains("sslmode=verify-full", "PROCURATION_DATABASE_PLAINTEXT=accepted")
                .doesNotContain("jdbc:postgresql");
    }

    @Test
    void refuses_a_keyset_of_sessions_that_is_for_another_purpose() throws IOException, InterruptedException {
        Map<String, String> variables = ProductionVariables.on(EmbeddedDatabase.fresh());
        variables.put("PROCURATION_KEYSETS_SESSION", variables.get("PROCURATION_KEYSETS_INDEX"));

        assertThat(refused(variables)).contains("PROCURATION_KEYSETS_SESSION: the keyset is for another purpose");
    }

    private static String refused(Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder builder = ProductionJar.java();
        builder.environment().putAll(variables);
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        return output;
    }
}
