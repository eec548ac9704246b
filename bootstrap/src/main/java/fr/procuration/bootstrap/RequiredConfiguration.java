package fr.procuration.bootstrap;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import java.util.List;

/** Refuses to start without what production needs, and names all that is missing. */
@Context
@Order(Ordered.HIGHEST_PRECEDENCE)
@Requires(notEnv = RequiredConfiguration.LOCAL)
final class RequiredConfiguration {

    /** The environment that brings its own database and accounts. */
    static final String LOCAL = "local";

    private static final List<String> VARIABLES = List.of(
            "PROCURATION_DATABASE_URL",
            "PROCURATION_DATABASE_USER",
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
            "PROCURATION_JOURNAL_FILE");

    RequiredConfiguration(Environment environment) {
        List<String> missing = VARIABLES.stream()
                .filter(variable -> environment
                        .getProperty(variable, String.class)
                        .filter(value -> !value.isBlank())
                        .isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new ConfigurationException("The service does not start: set " + String.join(", ", missing)
                    + " (README, \"Configuration\"), or run it with the local launcher");
        }
    }
}
