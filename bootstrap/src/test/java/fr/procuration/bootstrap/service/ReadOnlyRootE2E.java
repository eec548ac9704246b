package fr.procuration.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.embedded.TestKeysets;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As in its container: somebody without a name, who may write to one folder for temporary files and nowhere else. */
class ReadOnlyRootE2E {

    private static final String NOBODY = "10001";

    /** In a view of the file system of its own; the first argument is the folder for temporary files, the others what to run. */
    private static final String CONTAINED = """
            mount --make-rprivate / &&
            mount -t tmpfs -o mode=1777 tmpfs "$1" &&
            mount -o remount,bind,ro / &&
            shift &&
            exec setpriv --reuid %1$s --regid %1$s --clear-groups --no-new-privs "$@"
            """.formatted(NOBODY);

    @TempDir
    private Path folder;

    @Test
    void serves_what_anybody_may_see() throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        assumeThat(status(temporary, "touch", temporary.resolve("file").toString()))
                .as("who can have a view of the file system of their own")
                .isZero();
        assertThat(status(temporary, "touch", folder.resolve("file").toString()))
                .as("writing elsewhere")
                .isNotZero();
        String database = EmbeddedDatabase.empty();
        Path jar = Files.copy(ProductionJar.FILE, folder.resolve("procuration.jar"));
        ProcessBuilder builder = contained(
                temporary,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-jar",
                jar.toString());
        Map<String, String> variables = ProductionVariables.on(database);
        variables.put("PROCURATION_KEYSETS_DATA", readable("data.json"));
        variables.put("PROCURATION_KEYSETS_INDEX", readable("index.json"));
        variables.put("PROCURATION_KEYSETS_PART", readable("part.json"));
        variables.put("PROCURATION_KEYSETS_SESSION", readable("session.json"));
        variables.put("PROCURATION_KEYSETS_JOURNAL", readable("journal.json"));
        variables.put("PROCURATION_KEYSETS_RECEIPT", readable("receipt.json"));
        variables.put(
                "PROCURATION_JOURNAL_FILE",
                temporary.resolve("checkpoints.jsonl").toString());
        builder.environment().putAll(variables);
        File log = folder.resolve("service.log").toFile();
        Process service = builder.redirectErrorStream(true).redirectOutput(log).start();
        try {
            await().atMost(Duration.ofSeconds(90))
                    .until(() ->
                            !service.isAlive() || status(variables, "PROCURATION_MANAGEMENT_PORT", "/health") == 200);
            assertThat(service.isAlive()).as(Files.readString(log.toPath())).isTrue();
            assertThat(status(variables, "MICRONAUT_SERVER_PORT", "/openapi/")).isEqualTo(200);
            assertThat(status(variables, "MICRONAUT_SERVER_PORT", "/api/procurations"))
                    .isEqualTo(401);
        } finally {
            service.destroy();
            assertThat(service.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(Files.readString(log.toPath())).doesNotContain("Read-only file system", "Permission denied");
    }

    private static ProcessBuilder contained(Path temporary, String... command) {
        List<String> all = new ArrayList<>(List.of("unshare", "-m", "sh", "-c", CONTAINED, "sh", temporary.toString()));
        all.addAll(List.of(command));
        return new ProcessBuilder(all);
    }

    private static int status(Path temporary, String... command) throws IOException, InterruptedException {
        return contained(temporary, command).start().waitFor();
    }

    /** A copy of a keyset that others than its owner can read. */
    private String readable(String keyset) throws IOException {
        Path copy = Files.copy(TestKeysets.shared().folder().resolve(keyset), folder.resolve(keyset));
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
        return copy.toString();
    }

    /** Of an answer; 0 if nobody listens. */
    private static int status(Map<String, String> variables, String port, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + variables.get(port) + path))
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException nobody) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
