package fr.procuration.web.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.web.http.connection.GuardMeasures.Reason;
import fr.procuration.web.http.connection.WaitingConnections.Limits;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Ticker;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnreadAnswersTest {

    private final CountedMeasures measures = new CountedMeasures();
    private final WaitingConnections unread =
            new WaitingConnections(new Limits(100_000, 100_000), Ticker.newMockTicker(), () -> {});
    private final WaitingConnections idle = new WaitingConnections(new Limits(9, 9), Ticker.newMockTicker(), () -> {});
    private final EmbeddedChannel connection =
            new EmbeddedChannel(new UnreadAnswers(Duration.ofSeconds(30), unread, idle, measures));

    @BeforeEach
    void ask() {
        connection.freezeTime();
        connection.writeInbound(new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"));
    }

    @Test
    void an_answer_that_is_not_read_in_time_ends_the_connection() {
        connection.write(full(20_000));
        passes(29);
        assertThat(connection.isOpen()).isTrue();
        assertThat(unread.size()).isOne();
        passes(1);
        assertThat(connection.isOpen()).isFalse();
        assertThat(unread.size()).isZero();
        assertThat(measures.refused).containsExactly(Reason.ANSWER_TIMEOUT);
    }

    @Test
    void however_steadily_it_is_read() {
        connection.writeOutbound(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
        for (int each = 0; each < 29; each++) {
            passes(1);
            connection.writeOutbound(new DefaultHttpContent(Unpooled.copyInt(each)));
        }
        passes(1);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void when_it_is_read_the_connection_is_idle_until_the_next_request() {
        assertThat(idle.size()).isZero();
        connection.writeOutbound(full(20_000));
        passes(100);
        assertThat(connection.isOpen()).isTrue();
        assertThat(unread.size()).isZero();
        assertThat(idle.size()).isOne();
        ask();
        assertThat(idle.size()).isZero();
    }

    @Test
    void every_answer_has_its_own_time() {
        for (int each = 0; each < 5; each++) {
            connection.writeOutbound(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
            passes(20);
            connection.writeOutbound(LastHttpContent.EMPTY_LAST_CONTENT);
        }
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void those_that_keep_most_for_longest_go_first() {
        EmbeddedChannel later = new EmbeddedChannel(new UnreadAnswers(Duration.ofSeconds(30), unread, idle, measures));
        connection.write(full(60_000));
        later.write(full(60_000));

        assertThat(connection.isOpen()).isFalse();
        assertThat(later.isOpen()).isTrue();
    }

    private static DefaultFullHttpResponse full(int bytes) {
        return new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(new byte[bytes]));
    }

    private void passes(int seconds) {
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
    }
}
