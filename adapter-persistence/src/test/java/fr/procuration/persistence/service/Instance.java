package fr.procuration.persistence.service;

import static fr.procuration.port.fixture.Sites.PARIS;
import static fr.procuration.port.fixture.Sites.REUNION;

import fr.procuration.persistence.appointment.Sites;
import fr.procuration.persistence.embedded.ApplicationRole;
import fr.procuration.persistence.embedded.CitusCluster;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.embedded.TestKeysets;
import fr.procuration.persistence.vault.Vault;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.transaction.TransactionOperations;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** One instance of the service, as far as the database goes: beans and a pool of its own, with the application's role. */
public final class Instance implements AutoCloseable {

    private final ApplicationContext context;

    private Instance(ApplicationContext context) {
        this.context = context;
    }

    public static Instance on(String jdbcUrl) {
        return with(jdbcUrl, 10, Duration.ofSeconds(10));
    }

    public static Instance withTwoConnections(String jdbcUrl) {
        return with(jdbcUrl, 2, Duration.ofSeconds(10));
    }

    /** It does not wait long for a connection. */
    public static Instance impatient(String jdbcUrl) {
        return with(jdbcUrl, 10, Duration.ofMillis(250));
    }

    /** Its database is gone. */
    public static Instance withoutDatabase() {
        Assumptions.assumeFalse(CitusCluster.isGiven(), "a cluster is not dropped");
        String jdbcUrl = EmbeddedDatabase.fresh();
        Instance instance = impatient(jdbcUrl);
        String name = jdbcUrl.replaceFirst(".*/(copy_\\d+).*", "$1");
        new Sql(jdbcUrl.replace(name, "postgres")).execute("drop database " + name + " with (force)");
        return instance;
    }

    /** It takes its database for a cluster. */
    public static Instance asOnACluster(String jdbcUrl) {
        return with(jdbcUrl, 10, Duration.ofSeconds(10), Map.of("procuration.database.citus", true));
    }

    /** With limits of its own, in how long what is used of them comes back. */
    public static Instance limited(String jdbcUrl, int agent, int site, int nobody, Duration period) {
        return with(
                jdbcUrl,
                10,
                Duration.ofSeconds(10),
                Map.of(
                        "procuration.limits.agent", agent,
                        "procuration.limits.site", site,
                        "procuration.limits.nobody", nobody,
                        "procuration.limits.period", period.toMillis() + "ms"));
    }

    /** With limits for addresses and accounts. */
    public static Instance limitingCalls(String jdbcUrl, int limit, Duration period) {
        return with(
                jdbcUrl,
                10,
                Duration.ofSeconds(10),
                Map.of(
                        "procuration.limits.address", limit,
                        "procuration.limits.account", limit,
                        "procuration.limits.period", period.toMillis() + "ms"));
    }

    /** With keysets of its own. */
    public static Instance with(String jdbcUrl, TestKeysets keysets) {
        return with(jdbcUrl, 10, Duration.ofSeconds(10), keysets.properties());
    }

    public static Instance withKeysets(String jdbcUrl, Path data, Path index) {
        return with(
                jdbcUrl,
                10,
                Duration.ofSeconds(10),
                Map.of("procuration.keysets.data", data.toString(), "procuration.keysets.index", index.toString()));
    }

    /** As its operators start it: it seals what is clear, and can change keys. */
    public static Instance withOwner(String jdbcUrl, TestKeysets keysets) {
        return withOwner(jdbcUrl, keysets, Map.of());
    }

    /** As its operators start it without a cluster. */
    public static Instance withOwnerOnOneServer(String jdbcUrl, TestKeysets keysets) {
        return withOwner(jdbcUrl, keysets, Map.of("procuration.database.citus", false));
    }

    /** As its operators start it, with short times for which things are kept. */
    public static Instance withRetention(String jdbcUrl) {
        return withOwner(
                jdbcUrl,
                TestKeysets.shared(),
                Map.of(
                        "procuration.retention.procurations", "P2Y",
                        "procuration.retention.traces", "P1Y",
                        "procuration.retention.audit", "P1Y",
                        "procuration.retention.answers", "P31D",
                        "procuration.retention.appointments", "P3M"));
    }

    /** As its operators start it, with a file of checkpoints of its own, and short times for which things are kept. */
    public static Instance withJournalFile(String jdbcUrl, Path file) {
        return withOwner(
                jdbcUrl,
                TestKeysets.shared(),
                Map.of(
                        "procuration.journal.file", file.toString(),
                        "procuration.retention.procurations", "P2Y",
                        "procuration.retention.traces", "P1Y",
                        "procuration.retention.audit", "P1Y",
                        "procuration.retention.answers", "P31D",
                        "procuration.retention.appointments", "P3M"));
    }

    private static Instance withOwner(String jdbcUrl, TestKeysets keysets, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(keysets.properties());
        properties.putAll(more);
        properties.put("flyway.datasources.owner.url", jdbcUrl);
        properties.put("flyway.datasources.owner.placeholders.application", ApplicationRole.NAME);
        return with(jdbcUrl, 10, Duration.ofSeconds(10), properties);
    }

    private static Instance with(String jdbcUrl, int connections, Duration patience) {
        return with(jdbcUrl, connections, patience, Map.of());
    }

    private static Instance with(String jdbcUrl, int connections, Duration patience, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(TestKeysets.shared().properties());
        properties.putAll(CitusCluster.properties());
        properties.putAll(more);
        properties.put("datasources.default.url", ApplicationRole.urlOf(jdbcUrl));
        properties.put("datasources.default.driver-class-name", "org.postgresql.Driver");
        properties.put("datasources.default.connection-timeout", patience.toMillis());
        properties.put("datasources.default.maximum-pool-size", connections);
        properties.put("datasources.default.minimum-idle", 0);
        ApplicationContext context = ApplicationContext.builder()
                .properties(properties)
                .singletons(new Sites(List.of(PARIS, REUNION)))
                .start();
        try {
            context.getBean(Vault.class);
        } catch (RuntimeException refused) {
            context.close();
            throw refused;
        }
        return new Instance(context);
    }

    public <T> T get(Class<T> port) {
        return context.getBean(port);
    }

    /** Does something in one transaction of this instance, which ends with it. */
    public void inTransaction(Runnable work) {
        @SuppressWarnings("unchecked")
        TransactionOperations<Connection> transactions =
                context.getBean(Argument.of(TransactionOperations.class, Connection.class));
        transactions.executeWrite(transaction -> {
            work.run();
            return true;
        });
    }

    @Override
    public void close() {
        context.close();
    }
}
