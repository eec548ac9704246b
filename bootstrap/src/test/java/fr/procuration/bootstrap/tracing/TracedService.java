package fr.procuration.bootstrap.tracing;

import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.secrecy.WhatWasLogged;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.Jcmd;
import fr.procuration.bootstrap.service.ProductionJar;
import fr.procuration.bootstrap.service.ProductionVariables;
import fr.procuration.bootstrap.service.TokenIssuer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The production jar, with a collector or without. */
final class TracedService implements AutoCloseable {

    private final Process process;
    private final Path log;
    private final URI address;
    private final TokenIssuer issuer;

    private TracedService(Process process, Path log, URI address, TokenIssuer issuer) {
        this.process = process;
        this.log = log;
        this.address = address;
        this.issuer = issuer;
    }

    static TracedService start(String database, TokenIssuer issuer, Map<String, String> tracing) throws IOException {
        Map<String, String> variables = ProductionVariables.on(database);
        variables.putAll(issuer.variables());
        variables.putAll(Map.of("PROCURATION_LIMIT_AGENT", "1000000", "PROCURATION_LIMIT_SITE", "1000000"));
        variables.putAll(tracing);
        Path log = WhatWasLogged.ofServices().resolve(UUID.randomUUID() + ".log");
        ProcessBuilder builder = ProductionJar.archiving();
        builder.environment().putAll(variables);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        URI address = URI.create("http://localhost:" + variables.get("MICRONAUT_SERVER_PORT"));
        TracedService service = new TracedService(process, log, address, issuer);
        Caller operator = Caller.withToken(
                URI.create("http://localhost:" + variables.get("PROCURATION_MANAGEMENT_PORT")), "nobody");
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(log));
            }
            return operator.get("/health/readiness").statusCode() == 200;
        });
        return service;
    }

    Caller assure(int number) {
        return Caller.withToken(address, issuer.assure(number));
    }

    Caller agent() {
        return Caller.withToken(address, issuer.agent(1));
    }

    Caller with(String token) {
        return Caller.withToken(address, token);
    }

    List<String> log() throws IOException {
        return Files.readAllLines(log);
    }

    String jcmd(String command) {
        return Jcmd.send(process.pid(), command);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
