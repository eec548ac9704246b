package fr.procuration.persistence.database;

import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A JDBC URL as the driver reads it. No message quotes it, for it may hold a password. */
public final class DatabaseUrl {

    private static final String VERIFIED = "verify-full";

    private DatabaseUrl() {}

    /**
     * Whether the driver checks the certificate of the database, and the name in it.
     *
     * @throws IllegalArgumentException if no driver takes the URL
     */
    public static boolean isVerified(String url) {
        Map<String, @Nullable String> options = options(url);
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
            throw new IllegalArgumentException("not a URL of PostgreSQL");
        }
    }
}
