package fr.procuration.web.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.web.http.connection.GuardMeasures.Reason;
import fr.procuration.web.http.connection.WaitingConnections.Limits;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.util.concurrent.Ticker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who does not come to the end of a request is sent away, whatever was sent before. */
class RequestDeadlineTest {

    private static final String WHOLE = "GET / HTTP/1.1\r\n\r\n";

    private final CountedMeasures measures = new CountedMeasures();
    private final WaitingConnections unfinished =
            new WaitingConnections(new Limits(9, 9), Ticker.newMockTicker(), () -> {});
    private final RequestDeadline deadline = new RequestDeadline(Duration.ofSeconds(20), unfinished, measures);
    private final EmbeddedChannel connection =
            new EmbeddedChannel(deadline.bytes(), new HttpRequestDecoder(), deadline.messages());

    @BeforeEach
    void stop_the_time() {
        connection.freezeTime();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "G",
                "GET / HTTP/1.1\r\nHost:",
                "POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nabcd",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n",
                WHOLE + "GET / HTTP/1.1\r\nContent-Length: 5\r\n\r\n"
            })
    void an_unfinished_request_ends_the_connection(String start) {
        send(start);
        passes(19);
        assertThat(connection.isOpen()).isTrue();
        assertThat(unfinished.size()).isOne();
        send("a");
        passes(1);
        assertThat(connection.isOpen()).isFalse();
        assertThat(unfinished.size()).isZero();
        assertThat(measures.refused).containsExactly(Reason.REQUEST_TIMEOUT);
    }

    @Test
    void silence_ends_a_connection_as_an_unfinished_request_does() {
        assertThat(unfinished.size()).isOne();
        passes(20);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void between_two_requests_no_deadline_runs() {
        send(WHOLE);
        passes(100);
        send(WHOLE + WHOLE);
        passes(100);
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void every_request_has_its_own_deadline() {
        for (int each = 0; each < 5; each++) {
            send("GET / HTTP/1.1\r\n");
            passes(15);
            send("\r\n");
        }
        assertThat(connection.isOpen()).isTrue();
    }

    private void send(String bytes) {
        connection.writeInbound(Unpooled.copiedBuffer(bytes, StandardCharsets.US_ASCII));
    }

    private void passes(int seconds) {
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
    }
}
