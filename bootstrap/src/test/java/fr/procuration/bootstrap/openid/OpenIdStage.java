package fr.procuration.bootstrap.openid;

import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.service.ProductionJar;
import fr.procuration.bootstrap.service.ProductionVariables;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The service as in production, in a process of its own, between two providers and a database. */
final class OpenIdStage implements AutoCloseable {

    static final String AUDIENCE = "procuration-api";

    private final Process process;
    private final Path log;
    private final URI address;
    private final @Nullable ProviderServer providers;

    private OpenIdStage(Process process, Path log, URI address, @Nullable ProviderServer providers) {
        this.process = process;
        this.log = log;
        this.address = address;
        this.providers = providers;
    }

    static OpenIdStage open() {
        ProviderServer providers = ProviderServer.start(freePort());
        OpenIdStage stage = open(
                freePort(),
                Map.of(
                        "PROCURATION_OIDC_ISSUER", providers.issuer(ProviderServer.ASSURES),
                        "PROCURATION_OIDC_CLIENT_SECRET", "a secret",
                        "PROCURATION_OIDC_ACR", "eidas2",
                        "PROCURATION_AGENTS_OIDC_ISSUER", providers.issuer(ProviderServer.AGENTS),
                        "PROCURATION_AGENTS_OIDC_CLIENT_SECRET", "another secret",
                        "PROCURATION_AGENTS_OIDC_ACR", "eidas1-mfa"));
        return new OpenIdStage(stage.process, stage.log, stage.address, providers);
    }

    /** The service alone, with providers of the test's own. */
    static OpenIdStage open(int port, Map<String, String> settings) {
        URI address = URI.create("http://localhost:" + port);
        try {
            Path log = Files.createTempFile("procuration-openid", ".log");
            ProcessBuilder builder = ProductionJar.java();
            builder.environment().putAll(environment(port));
            builder.environment().putAll(settings);
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            OpenIdStage stage = new OpenIdStage(process, log, address, null);
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> !process.isAlive() || stage.log().contains("Server Running"));
            if (!process.isAlive()) {
                throw new IllegalStateException("The service did not start:\n" + stage.log());
            }
            return stage;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> environment(int port) {
        String owner = EmbeddedDatabase.empty();
        Map<String, String> environment = new HashMap<>(ProductionVariables.on(owner));
        environment.putAll(Map.of(
                "MICRONAUT_SERVER_PORT",
                Integer.toString(port),
                "PROCURATION_ADDRESS",
                "http://localhost:" + port,
                "PROCURATION_OIDC_CLIENT_ID",
                ProviderServer.CLIENT,
                "PROCURATION_AGENTS_OIDC_CLIENT_ID",
                ProviderServer.CLIENT,
                "PROCURATION_OIDC_AUDIENCE",
                AUDIENCE));
        // A service that has just started, beside a browser, can take longer for its first sign-in than callers may
        // wait.
        environment.put("PROCURATION_ANSWER_WITHIN", "20s");
        return environment;
    }

    URI address() {
        return address;
    }

    ProviderServer providers() {
        return Objects.requireNonNull(providers);
    }

    /** A browser that has been nowhere yet. */
    Walk stranger() {
        return new Walk(address);
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (providers != null) {
            providers.close();
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
