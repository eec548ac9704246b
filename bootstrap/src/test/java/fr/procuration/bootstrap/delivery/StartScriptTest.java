package fr.procuration.bootstrap.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators start ({@code demarrer.sh}) gives Java the cache of its own jar, and of no other. */
class StartScriptTest {

    private static final Path SCRIPT = Path.of("..", "docs", "deploiement", "demarrer.sh");

    @TempDir
    private Path folder;

    private Path jar;

    /** Instead of Java, one that says how it was called. */
    @BeforeEach
    void install() throws IOException {
        Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s ' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        jar = Files.writeString(folder.resolve("procuration.jar"), "one");
    }

    @Test
    void without_a_cache_it_starts_the_jar_with_options_and_arguments() throws IOException {
        assertThat(started()).isEqualTo("-XX:+UseSerialGC -Xmx1g -Dx=y -jar " + jar + " purge run ");
    }

    @Test
    void with_the_cache_of_the_jar_it_gives_it_to_java() throws IOException {
        Path cache = Files.createFile(StartCache.of(jar));

        assertThat(started())
                .isEqualTo("-XX:+UseSerialGC -Xmx1g -Dx=y -XX:+UseCompactObjectHeaders -XX:AOTCache=" + cache + " -jar "
                        + jar + " purge run ");
    }

    /** By size and time, Java would believe that it is the same. */
    @Test
    void a_newer_jar_of_the_same_size_and_time_gets_no_older_cache() throws IOException {
        Files.createFile(StartCache.of(jar));
        FileTime time = Files.getLastModifiedTime(jar);
        Files.writeString(jar, "two");
        Files.setLastModifiedTime(jar, time);

        assertThat(started()).doesNotContain("AOTCache");
    }

    private String started() throws IOException {
        ProcessBuilder script = new ProcessBuilder("sh", SCRIPT.toString(), "purge", "run").redirectErrorStream(true);
        script.environment().put("JAVA_HOME", folder.resolve("java").toString());
        script.environment().put("PROCURATION_JAR", jar.toString());
        script.environment().put("PROCURATION_JAVA_OPTIONS", "-Xmx1g -Dx=y");
        return new String(script.start().getInputStream().readAllBytes(), UTF_8);
    }
}
