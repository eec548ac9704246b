package fr.procuration.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.persistence.consultation.PlainConsultations;
import fr.procuration.persistence.procuration.PlainGrants;
import fr.procuration.persistence.procuration.PlainRunning;
import fr.procuration.persistence.vault.MandantIndex;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;

/**
 * The statements that the calls send, with values of the same size, through a pool of the same size, and nothing around
 * them: no HTTP, no rule, no key.
 */
public final class PlainStatements implements AutoCloseable {

    private static final int DIGEST = 16;
    private static final int PART_BITS = 12;

    /** What the calls write to. */
    public static final String TABLES =
            "procuration, journal, journal_place, mandant_index, kept_answer, consultation, satisfaction";

    /** How many bytes a sealed number has. */
    public static final int SEALED_NUMBER = 65;

    /** How many bytes a sealed person has. */
    public static final int SEALED_PERSON = 193;

    private static final int KEY = 7;

    private final HikariDataSource pool;
    private final PlainConsultations consultations;
    private final PlainRunning running;
    private final PlainGrants grants;

    private PlainStatements(HikariDataSource pool) {
        this.pool = pool;
        this.consultations = new PlainConsultations(pool);
        this.running = new PlainRunning(pool);
        this.grants = new PlainGrants(pool);
    }

    /**
     * Opens the pool.
     *
     * @param url the JDBC URL of the application
     * @param size how many connections
     * @return what sends the statements
     */
    public static PlainStatements on(String url, int size) {
        HikariConfig configuration = new HikariConfig();
        configuration.setJdbcUrl(url);
        configuration.setMaximumPoolSize(size);
        return new PlainStatements(new HikariDataSource(configuration));
    }

    /**
     * What a grant sends: the procuration is written with its journal entry, together with those of others if there are any.
     *
     * @param mandant the same number is the same person, who has no procuration yet
     */
    public void grant(int mandant) {
        byte[] digest = digest(mandant);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        grants.write(
                new MandantIndex(part(mandant), KEY, digest, KEY, digest),
                new byte[SEALED_NUMBER],
                new byte[SEALED_PERSON],
                now);
    }

    /**
     * What a look-up sends: the running procuration is read, and the trace written, each together with those of others if
     * there are any.
     *
     * @param mandant the number of a person who was granted one by {@link #grant}
     */
    public void lookUp(int mandant) {
        byte[] digest = digest(mandant);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        running.read(new MandantIndex(part(mandant), KEY, digest, KEY, digest), now);
        consultations.write(
                digest, KEY, new byte[SEALED_NUMBER], "agent-" + mandant % 256, "site-" + mandant % 100, now);
    }

    /**
     * The text of one of the statements, as it is written: with names of parameters behind colons.
     *
     * @param name {@code running}, {@code grant}, or {@code trace} for the one that writes a single trace of
     *     a represented person
     * @return the statement, without a semicolon
     */
    public static String text(String name) {
        return switch (name) {
            case "trace" -> trace();
            case "grant" -> PlainGrants.text();
            case "running" -> PlainRunning.text();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String trace() {
        String[] values = {
            ":index",
            ":indexKey",
            ":nirData",
            "'agent-1'",
            "'site-1'",
            "'127.0.0.1'",
            "now()",
            "'" + Outcome.REPRESENTE + "'",
            "1"
        };
        String text = PlainConsultations.insert().replaceFirst("\\?", "7");
        for (String value : values) {
            text = text.replaceFirst("\\?", Matcher.quoteReplacement("array[" + value + "]"));
        }
        return text;
    }

    private static int part(int mandant) {
        return (int) (mandant * 0x9E3779B97F4A7C15L >>> Long.SIZE - PART_BITS);
    }

    private static byte[] digest(int mandant) {
        return ByteBuffer.allocate(DIGEST)
                .putLong(Long.reverse(mandant) * 0x9E3779B97F4A7C15L)
                .putLong(mandant)
                .array();
    }

    @Override
    public void close() {
        pool.close();
    }
}
