package fr.procuration.bootstrap.delivery;

import com.nimbusds.jose.JOSEException;
import fr.procuration.bootstrap.service.KeptConnection;
import fr.procuration.bootstrap.service.ProductionJar;
import fr.procuration.bootstrap.service.TokenIssuer;
import fr.procuration.bootstrap.service.Tokens;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the file from which Java takes the classes of the production jar as they were after a start and some calls: the
 * service is started for real, on a database of its own. The file bears the hash of its jar, as
 * {@code docs/deploiement/demarrer.sh} looks for it: Java itself does not always notice that a jar has changed.
 */
public final class StartCache {

    /** The options with which demarrer.sh starts the service: Java takes the file with the same headers only. */
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

    private static final int HASH_DIGITS = 16;
    private static final int CALLS = 50;

    private StartCache() {}

    /**
     * Makes {@code target/procuration-<hash>.aot}; run by {@code ./mvnw -Pcache package}.
     *
     * @param arguments none
     * @throws IOException if the service cannot be started, or the file not be written
     * @throws JOSEException if no token can be made
     */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException, JOSEException {
        System.out.println(make(ProductionJar.FILE));
        System.exit(0);
    }

    /**
     * Makes the one of a jar, beside it.
     *
     * @param jar of the service
     * @return the file
     * @throws IOException if the service cannot be started, or the file not be written
     * @throws JOSEException if no token can be made
     */
    public static Path make(Path jar) throws IOException, JOSEException {
        Path cache = of(jar);
        Files.deleteIfExists(cache);
        train(jar, with("-XX:AOTCacheOutput=" + cache.toAbsolutePath()));
        if (!Files.exists(cache)) {
            throw new IllegalStateException("Java made no " + cache);
        }
        return cache;
    }

    /**
     * The options of demarrer.sh, and one more.
     *
     * @param option for Java
     * @return all of them
     */
    public static String[] with(String option) {
        return Stream.concat(OPTIONS.stream(), Stream.of(option)).toArray(String[]::new);
    }

    /** Where the one of a jar is. */
    static Path of(Path jar) throws IOException {
        return jar.resolveSibling("procuration-" + hash(jar) + ".aot");
    }

    /**
     * Starts, serves and ends the service with options, one of which makes Java write down what it loaded.
     *
     * @param jar of the service
     * @param options for Java
     * @throws IOException if the service cannot be started
     * @throws JOSEException if no token can be made
     */
    public static void train(Path jar, String... options) throws IOException, JOSEException {
        Path folder = Files.createTempDirectory("procuration-cache");
        try (TokenIssuer issuer = TokenIssuer.start();
                EmbeddedDatabase database = EmbeddedDatabase.open(folder.resolve("postgres"));
                Launch service = Launch.jar(jar, database.jdbcUrl(), issuer, folder, options)) {
            String agent = issuer.agent(1);
            service.untilAnswered(KeptConnection.lookUp(agent, Tokens.nirOf(1)), 200);
            for (int person = 0; person < CALLS; person++) {
                service.send(KeptConnection.grant(issuer.assure(person)), 201);
                service.send(KeptConnection.lookUp(issuer.agent(person), Tokens.nirOf(person)), 200);
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String hash(Path jar) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
