package fr.procuration.bootstrap;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Refuses to start if others could read, or be taken for, the database, unless the operator has accepted just that. */
@Context
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@Requires(notEnv = RequiredConfiguration.LOCAL)
final class EncryptedDatabase {

    private static final String ACCEPTED = "accepted";
    private static final String VERIFIED = "verify-full";

    EncryptedDatabase(
            @Property(name = "datasources.default.url") String application,
            @Property(name = "flyway.datasources.owner.url") String owner,
            @Property(name = "procuration.database.plaintext", defaultValue = "") String plaintext) {
        if (!plaintext.isEmpty() && !plaintext.equals(ACCEPTED)) {
            throw new ConfigurationException(
                    "The service does not start: PROCURATION_DATABASE_PLAINTEXT is either unset or " + ACCEPTED);
        }
        if (plaintext.isEmpty() && !(isVerified(application) && isVerified(owner))) {
            throw new ConfigurationException("The service does not start: PROCURATION_DATABASE_URL needs sslmode="
                    + VERIFIED + " and a certificate that is checked; without it others on the way could read or be the"
                    + " database. If that is what you want, set PROCURATION_DATABASE_PLAINTEXT=" + ACCEPTED);
        }
    }

    /** As the driver itself reads the address; nothing of it is quoted, for it may hold a password. */
    static boolean isVerified(String url) {
        Map<String, String> options = options(url);
        String mode = options.get("sslmode");
        boolean byDefault = mode == null && ("true".equals(options.get("ssl")) || "".equals(options.get("ssl")));
        return (byDefault || VERIFIED.equals(mode))
                && options.get("sslhostnameverifier") == null
                && !String.valueOf(options.get("sslfactory")).endsWith(".NonValidatingFactory");
    }

    private static Map<String, @Nullable String> options(String url) {
        try {
            Map<String, @Nullable String> options = new HashMap<>();
            DriverPropertyInfo[] all = DriverManager.getDriver(url).getPropertyInfo(url, new Properties());
            Arrays.stream(all).forEach(option -> options.put(option.name, option.value));
            return options;
        } catch (SQLException e) {
            throw new ConfigurationException(
                    "The service does not start: PROCURATION_DATABASE_URL is not an address of PostgreSQL");
        }
    }
}
