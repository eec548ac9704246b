package fr.procuration.bootstrap.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import fr.procuration.bootstrap.Application;
import fr.procuration.bootstrap.service.KeptConnection;
import fr.procuration.bootstrap.service.ProductionJar;
import fr.procuration.bootstrap.service.TokenIssuer;
import fr.procuration.bootstrap.service.Tokens;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators start ({@code demarrer.sh}) takes its classes from the cache of its own jar, and of no other. */
class StartCacheE2E {

    private static final Path SCRIPT = Path.of("..", "docs", "deploiement", "demarrer.sh");
    private static final String CHANGED_CLASS = "fr/procuration/web/problem/ProblemKind.class";
    private static final String TITLE = "Authentification requise";
    private static final String OTHER_TITLE = "Authentification EXIGEE!";

    @TempDir
    private static Path folder;

    private static TokenIssuer issuer;
    private static EmbeddedDatabase database;

    /** One of whose classes is not compressed, so that the jar with another class has the same size. */
    private static Path jar;

    @BeforeAll
    static void make_the_cache() throws IOException, JOSEException {
        jar = folder.resolve("procuration.jar");
        Files.copy(ProductionJar.FILE, jar);
        write(jar, TITLE);
        StartCache.make(jar);
        issuer = TokenIssuer.start();
        database = EmbeddedDatabase.open(folder.resolve("postgres"));
    }

    @AfterAll
    static void stop() {
        database.close();
        issuer.close();
    }

    @Test
    void classes_come_from_the_cache_of_the_jar_also_where_operators_have_put_both() throws IOException {
        Path place = Files.createDirectories(folder.resolve("opt"));
        Path put = copy(jar, place.resolve("procuration.jar"));
        copy(StartCache.of(jar), StartCache.of(put));

        try (Launch service = start(put)) {
            service.untilAnswered(KeptConnection.lookUp(issuer.agent(1), Tokens.nirOf(1)), 200);

            assertThat(sourceOf(Application.class, service)).contains("shared objects file");
        }
    }

    /** Size and time are those of the old one: by these Java would believe that it is the same. */
    @Test
    void a_jar_with_other_code_runs_its_own() throws IOException {
        Path old = StartCache.of(jar);
        Path place = Files.createDirectories(folder.resolve("newer"));
        Path newer = copy(jar, place.resolve("procuration.jar"));
        copy(old, place.resolve(old.getFileName()));
        write(newer, OTHER_TITLE);
        assertThat(Files.size(newer)).isEqualTo(Files.size(jar));
        Files.setLastModifiedTime(newer, Files.getLastModifiedTime(jar));

        try (Launch service = start(newer)) {
            service.untilAnswered(KeptConnection.lookUp(issuer.agent(1), Tokens.nirOf(1)), 200);
            String refused = new String(service.send(KeptConnection.lookUp("nobody", Tokens.nirOf(1)), 401), UTF_8);

            assertThat(refused).contains(OTHER_TITLE);
            assertThat(sourceOf(Application.class, service)).doesNotContain("shared objects file");
        }
    }

    private static Launch start(Path jar) throws IOException {
        return Launch.command(
                database.jdbcUrl(),
                issuer,
                folder,
                List.of("sh", SCRIPT.toString()),
                Map.of(
                        "PROCURATION_JAR", jar.toString(),
                        "PROCURATION_JAVA_OPTIONS", "-Xlog:class+load",
                        "JAVA_HOME", System.getProperty("java.home")));
    }

    /** Where Java says that it found a class. */
    private static String sourceOf(Class<?> type, Launch service) throws IOException {
        return service.said()
                .lines()
                .filter(line -> line.contains(" " + type.getName() + " source: "))
                .findFirst()
                .orElseThrow();
    }

    /** Another text of the same length in the constants of a class, which takes as much room as before. */
    private static void write(Path changed, String title) throws IOException {
        try (FileSystem content = FileSystems.newFileSystem(changed, Map.of("compressionMethod", "STORED"))) {
            Path type = content.getPath(CHANGED_CLASS);
            byte[] code = Files.readAllBytes(type);
            int at = new String(code, ISO_8859_1).indexOf(TITLE);
            assertThat(at).as("the title in the class").isPositive();
            System.arraycopy(title.getBytes(ISO_8859_1), 0, code, at, TITLE.length());
            Files.write(type, code);
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        return Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
