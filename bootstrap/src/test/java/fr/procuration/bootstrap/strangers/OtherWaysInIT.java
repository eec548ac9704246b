package fr.procuration.bootstrap.strangers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.bootstrap.server.ServiceInProcess;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.Tokens;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to others cannot be had without a route either: by a key, or by the path of a file. */
class OtherWaysInIT {

    static ServiceInProcess service;
    static Victim victim;

    @BeforeAll
    static void start() {
        service = ServiceInProcess.local(Map.of());
        victim = Victim.of(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_key_of_somebody_else_does_not_give_their_answer() {
        Caller other = Caller.withToken(service.address(), Tokens.ofAssure(2));
        Map<String, String> before = service.tables().of(victim.procuration());

        HttpResponse<String> answer = other.post("/api/procurations", Victim.DEMANDE, "Idempotency-Key", Victim.KEY);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).doesNotContain(victim.procuration());
        assertThat(service.tables().of(victim.procuration())).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/",
                "/static/../application.yml",
                "/static/..%2fapplication.yml",
                "/static/%2e%2e/application.yml",
                "/static/%2e%2e%2fapplication.yml",
                "/static/..%5capplication.yml",
                "/static//application.yml",
                "/static/..;/application.yml",
                "/static/%252e%252e%252fapplication.yml",
                "/static/style.css/../../application.yml",
                "/static/..%c0%afapplication.yml",
                "/openapi/../application.yml",
                "/openapi/..%2fapplication.yml",
                "/openapi/..%2f..%2f..%2fapplication.yml",
                "/openapi/%2e%2e/%2e%2e/db/migration/V1__schema.sql",
                "/openapi/../../logback.xml",
                "/openapi//etc/passwd",
                "/../../../../etc/passwd",
                "/static/style.css%00.html"
            })
    void a_path_leads_to_no_other_file(String path) throws IOException {
        assertThat(answerTo(path))
                .containsPattern("^HTTP/1.1 4\\d\\d ")
                .doesNotContain("micronaut:", "create table", "<configuration>", "root:");
    }

    /** Without a client that would tidy up the path. */
    private static String answerTo(String path) throws IOException {
        try (Socket socket = new Socket("localhost", service.address().getPort())) {
            socket.setSoTimeout(5_000);
            OutputStream out = socket.getOutputStream();
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
