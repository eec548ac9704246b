package fr.procuration.persistence.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.flywaydb.core.Flyway;

/**
 * A Citus cluster that runs already, on which tests run instead of a server of their own: {@code -Dcitus=jdbc:…}, the
 * address of its coordinator with a user who may create schemas in the database. The role of {@link ApplicationRole} is on
 * all of its nodes, unless that user may create it.
 */
public final class CitusCluster {

    /** What tests say that are skipped without one. */
    public static final String MISSING = "no Citus cluster: -Dcitus=jdbc:postgresql://coordinator/database?user=…";

    private static final String URL = System.getProperty("citus", "");
    private static final Queue<String> SCHEMAS = new ConcurrentLinkedQueue<>();

    private CitusCluster() {}

    /** {@return whether there is one} */
    public static boolean isGiven() {
        return !URL.isEmpty();
    }

    /** {@return what the service is configured with to run there} */
    public static Map<String, Object> properties() {
        return Map.of("procuration.database.citus", isGiven());
    }

    /** The JDBC URL of a new schema that is migrated and spread. */
    static String fresh() {
        String url = empty();
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration", "classpath:db/citus")
                .placeholders(Map.of("application", ApplicationRole.NAME))
                .load()
                .migrate();
        return url;
    }

    /** The JDBC URL of a new schema without tables. */
    static String empty() {
        if (SCHEMAS.isEmpty()) {
            ApplicationRole.createOn(URL);
            Runtime.getRuntime().addShutdownHook(new Thread(CitusCluster::dropAll));
        }
        String schema = "test_" + UUID.randomUUID().toString().replace("-", "");
        SCHEMAS.add(schema);
        execute(List.of("create schema " + schema));
        return URL.replaceFirst("\\?|$", "?currentSchema=" + schema + "&");
    }

    private static void dropAll() {
        execute(SCHEMAS.stream()
                .map(schema -> "drop schema " + schema + " cascade")
                .toList());
    }

    private static void execute(List<String> statements) {
        try (Connection connection = DriverManager.getConnection(URL);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
