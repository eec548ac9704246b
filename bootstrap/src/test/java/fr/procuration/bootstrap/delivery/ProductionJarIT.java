package fr.procuration.bootstrap.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.bootstrap.service.ProductionJar;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One jar instead of a class path: with all that is on it, and with nothing else. */
class ProductionJarIT {

    private static final Path CLASS_PATH = Path.of("target", "runtime-classpath");
    private static final Path OF_BOOTSTRAP =
            Path.of("target", "bootstrap-%s.jar".formatted(System.getProperty("project.version")));

    /** What the jar has no use for, or has once for all: how it is signed, made, licensed and described. */
    private static final Set<String> LEFT_OUT = Set.of(
            "META-INF/MANIFEST.MF",
            "META-INF/INDEX.LIST",
            "META-INF/spring-configuration-metadata.json",
            "META-INF/config-properties.adoc");

    /** Files which several jars have, and of which the jar has the lines of all. */
    private static final String MERGED =
            "META-INF/services/.*|ContributorValidationMessages\\.properties|META-INF/io\\.netty\\.versions\\.properties";

    @Test
    void has_what_is_on_the_class_path_byte_for_byte_or_merged() throws IOException {
        Set<String> missing = new TreeSet<>();
        Map<String, Set<Path>> changed = new TreeMap<>();
        try (JarFile production = new JarFile(ProductionJar.FILE.toFile())) {
            for (Path part : classPath()) {
                try (JarFile jar = new JarFile(part.toFile())) {
                    for (JarEntry entry :
                            jar.stream().filter(ProductionJarIT::counts).toList()) {
                        JarEntry found = production.getJarEntry(entry.getName());
                        if (found == null) {
                            missing.add(entry.getName());
                        } else if (!isIn(bytes(jar, entry), bytes(production, found), entry.getName())) {
                            changed.computeIfAbsent(entry.getName(), name -> new TreeSet<>())
                                    .add(part.getFileName());
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(changed).isEmpty();
    }

    @Test
    void has_nothing_of_the_local_environment_and_of_the_tests() throws IOException {
        try (JarFile production = new JarFile(ProductionJar.FILE.toFile())) {
            List<String> names = production.stream().map(JarEntry::getName).toList();
            assertThat(names)
                    .contains("fr/procuration/bootstrap/Application.class", "db/migration/V1__schema.sql")
                    .noneMatch(
                            name -> name.matches(
                                    "(fr/procuration/bootstrap/(local|service|browser)|io/zonky|org/junit|no/nav|.*postgres-.*txz).*"));
        }
    }

    private static List<Path> classPath() throws IOException {
        return Stream.concat(
                        Stream.of(OF_BOOTSTRAP),
                        Stream.of(Files.readString(CLASS_PATH).split(File.pathSeparator))
                                .map(Path::of))
                .toList();
    }

    private static boolean counts(JarEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory()
                && !LEFT_OUT.contains(name)
                && !name.matches("META-INF/(maven|proguard|versions/\\d+/OSGI-INF)/.*|META-INF/[^/]*\\.(SF|RSA|DSA)")
                && !name.matches(
                        "META-INF/(LICENSE|NOTICE|DEPENDENCIES|FastDoubleParser-).*|(.*/)?module-info\\.class");
    }

    private static boolean isIn(byte[] part, byte[] whole, String name) {
        if (!name.matches(MERGED)) {
            return Arrays.equals(part, whole);
        }
        Set<String> lines = Set.copyOf(new TreeSet<>(lines(whole)));
        return lines(part).stream().allMatch(lines::contains);
    }

    private static List<String> lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream content = jar.getInputStream(entry)) {
            return content.readAllBytes();
        }
    }
}
