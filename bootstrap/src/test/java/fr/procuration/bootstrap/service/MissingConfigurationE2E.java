package fr.procuration.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Production without its configuration. */
class MissingConfigurationE2E {

    @Test
    void refuses_to_start_and_names_all_that_is_missing() throws IOException, InterruptedException {
        ProcessBuilder builder = ProductionJar.java();
        builder.environment().put("PROCURATION_DATABASE_USER", "procuration");
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(output)
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
                        "PROCURATION_PAGES_SECRET",
                        "PROCURATION_KEYSETS_DATA",
                        "PROCURATION_KEYSETS_INDEX")
                .doesNotContain("PROCURATION_DATABASE_USER");
    }
}
