package fr.procuration.bootstrap;

import fr.procuration.persistence.database.DatabaseUrl;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;

/** Refuses to start if others could read, or be taken for, the database, unless the operator has accepted just that. */
@Context
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@Requires(notEnv = RequiredConfiguration.LOCAL)
final class EncryptedDatabase {

    private static final String ACCEPTED = "accepted";

    EncryptedDatabase(
            @Property(name = "datasources.default.url") String application,
            @Property(name = "flyway.datasources.owner.url") String owner,
            @Property(name = "procuration.database.plaintext", defaultValue = "") String plaintext) {
        if (!plaintext.isEmpty() && !plaintext.equals(ACCEPTED)) {
            throw new ConfigurationException(
                    "The service does not start: PROCURATION_DATABASE_PLAINTEXT is either unset or " + ACCEPTED);
        }
        if (plaintext.isEmpty() && !(isVerified(application) && isVerified(owner))) {
            throw new ConfigurationException(
                    "The service does not start: PROCURATION_DATABASE_URL needs sslmode=verify-full"
                            + " and a certificate that is checked; without it others on the way could read or be the"
                            + " database. If that is what you want, set PROCURATION_DATABASE_PLAINTEXT=" + ACCEPTED);
        }
    }

    private static boolean isVerified(String url) {
        try {
            return DatabaseUrl.isVerified(url);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "The service does not start: PROCURATION_DATABASE_URL is not an address of PostgreSQL");
        }
    }
}
