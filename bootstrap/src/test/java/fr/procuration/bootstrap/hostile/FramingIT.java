package fr.procuration.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.bootstrap.server.ServiceInProcess;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message that two readers could read otherwise is refused with a problem, and ends the connection. */
class FramingIT {

    private static final String NEXT = "GET /accessibilite HTTP/1.1\r\nHost: a\r\n\r\n";

    static ServiceInProcess service;

    @BeforeAll
    static void start() throws IOException {
        service = ServiceInProcess.local(Map.of());
        try (RawConnection first = connect()) {
            assertThat(first.send(bytes(NEXT)).status()).isEqualTo(200);
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: identity\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, identity\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\nx\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\nab\n0\n\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX Y: z\r\n\r\n",
                "GET / HTTP/2.0\r\nHost: a\r\n\r\n"
            })
    void is_refused_and_nothing_after_it_is_answered(String message) throws IOException {
        double before = refused();
        try (RawConnection connection = connect()) {
            RawAnswer answer = connection.send(bytes(message + NEXT));

            assertThat(answer.status()).as(answer.head()).isEqualTo(400);
            assertThat(answer.head().toLowerCase()).contains("content-type: application/problem+json");
            assertThat(answer.isLast()).isTrue();
            assertThat(connection.rest()).isEmpty();
        }
        assertThat(refused()).isEqualTo(before + 1);
    }

    @Test
    void two_hundred_requests_sent_ahead_are_answered_in_order() throws IOException {
        try (RawConnection connection = connect()) {
            RawAnswer first = connection.send(bytes(NEXT.repeat(199) + "GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n"));
            assertThat(first.status()).isEqualTo(200);
            for (int each = 1; each < 199; each++) {
                assertThat(connection.send(bytes("     ")).status()).isEqualTo(200);
            }
            assertThat(connection.send(bytes("     ")).status()).isEqualTo(404);
        }
    }

    @Test
    void a_body_that_is_waited_for_is_asked_for() throws IOException {
        String head = "POST /connexion HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Expect: 100-continue\r\nContent-Length: 19\r\n\r\n";
        try (RawConnection connection = connect()) {
            connection.write(bytes(head));
            assertThat(connection.line()).isEqualTo("HTTP/1.1 100 Continue");
            assertThat(connection.line()).isEmpty();
            assertThat(connection.send(bytes("identifiant=a&code=")).status()).isEqualTo(422);
        }
    }

    private static RawConnection connect() throws IOException {
        return new RawConnection(service.address().getPort());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static double refused() {
        return service.context()
                .getBean(MeterRegistry.class)
                .get("procuration.http.refused")
                .tag("reason", "malformed")
                .counter()
                .count();
    }
}
