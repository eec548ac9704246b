package fr.procuration.bootstrap.openid;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** A Keycloak in a process of its own, with a realm for insured persons and one for agents. */
final class KeycloakServer implements AutoCloseable {

    private static final Path HOME = home();

    private final Process process;
    private final int port;

    private KeycloakServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    private static Path home() {
        try (Stream<Path> unpacked = Files.list(Path.of("target", "keycloak").toAbsolutePath())) {
            return unpacked.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("run with ./mvnw -Pkeycloak verify", e);
        }
    }

    static KeycloakServer start(URI service, String secret) throws IOException {
        forgetTheLastTime();
        for (String realm : new String[] {"assures", "agents"}) {
            bring(realm, service, secret);
        }
        int port = OpenIdStage.freePort();
        ProcessBuilder builder = new ProcessBuilder(
                "sh",
                HOME.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + OpenIdStage.freePort(),
                "--cache=local");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_APPEND", "--add-opens=java.base/java.lang=ALL-UNNAMED");
        KeycloakServer keycloak = new KeycloakServer(
                builder.redirectErrorStream(true)
                        .redirectOutput(HOME.resolve("keycloak.log").toFile())
                        .start(),
                port);
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .until(keycloak::answers);
        return keycloak;
    }

    String issuer(String realm) {
        return "http://127.0.0.1:" + port + "/realms/" + realm;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    "Keycloak did not start:\n" + Files.readString(HOME.resolve("keycloak.log")));
        }
        HttpRequest question = HttpRequest.newBuilder(
                        URI.create(issuer("agents") + "/.well-known/openid-configuration"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void bring(String realm, URI service, String secret) throws IOException {
        try (InputStream template = KeycloakServer.class.getResourceAsStream("/keycloak/" + realm + ".json")) {
            String text = new String(Objects.requireNonNull(template).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@ADDRESS@", service.toString())
                    .replace("@SECRET@", secret);
            Path imported = Files.createDirectories(HOME.resolve("data/import"));
            Files.writeString(imported.resolve(realm + "-realm.json"), text);
        }
    }

    private static void forgetTheLastTime() throws IOException {
        Path data = HOME.resolve("data");
        if (Files.exists(data)) {
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).forEach(KeycloakServer::delete);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
