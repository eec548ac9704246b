package fr.procuration.web.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.web.http.connection.GuardMeasures.Reason;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeRequestsTest {

    private static final String POST = "POST / HTTP/1.1\r\nHost: a\r\n";

    private final CountedMeasures measures = new CountedMeasures();
    private final CountedReads reads = new CountedReads();
    private final EmbeddedChannel connection =
            new EmbeddedChannel(reads, new MessageFraming(new HttpDecoderConfig()), new WholeRequests(16, measures));

    @Test
    void a_request_passes_when_its_last_byte_is_there() {
        send(POST + "Content-Length: 4\r\n\r\n");
        send("abc");
        assertThat(passed()).isEmpty();
        send("d");
        assertThat(passed()).containsExactly("POST /", "abc", "d.");
    }

    @Test
    void the_next_request_passes_when_the_answer_is_written() {
        send(get("/1") + get("/2") + get("/3"));
        assertThat(passed()).containsExactly("GET /1", ".");
        answer(HttpResponseStatus.OK);
        assertThat(passed()).containsExactly("GET /2", ".");
        answer(HttpResponseStatus.OK);
        assertThat(passed()).containsExactly("GET /3", ".");
    }

    @Test
    void nothing_more_is_read_while_one_waits_for_the_answer_to_another() {
        send(get("/1") + get("/2"));
        int before = reads.number;
        connection.read();
        assertThat(reads.number).isEqualTo(before);
        answer(HttpResponseStatus.OK);
        assertThat(reads.number).isGreaterThan(before);
    }

    @Test
    void nothing_passes_after_an_answer_that_closes() {
        send(get("/1") + get("/2"));
        passed();
        FullHttpResponse answer = response(HttpResponseStatus.BAD_REQUEST);
        HttpUtil.setKeepAlive(answer, false);
        connection.writeOutbound(answer);
        send(get("/3"));
        assertThat(passed()).isEmpty();
    }

    @Test
    void a_request_that_is_too_long_passes_at_once_to_be_refused() {
        send(POST + "Content-Length: 17\r\n\r\n");
        assertThat(passed()).containsExactly("POST /");
        answer(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
        send("12345678901234567" + get("/2"));
        assertThat(passed()).containsExactly("12345678901234567.", "GET /2", ".");
    }

    @Test
    void a_chunked_request_passes_as_soon_as_it_is_too_long() {
        send(POST + "Transfer-Encoding: chunked\r\n\r\n10\r\n1234567890123456\r\n");
        assertThat(passed()).isEmpty();
        send("1\r\n7\r\n");
        assertThat(passed()).containsExactly("POST /", "1234567890123456", "7");
        send("0\r\n\r\n");
        assertThat(passed()).containsExactly(".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X: y\r\n\r\n", "Host: a\r\nContent-Length: x\r\n\r\n", "Host: a\r\nContent-Length: -5\r\n\r\n"})
    void a_malformed_request_passes_at_once_and_is_counted(String headers) {
        send("GET / HTTP/1.1\r\n" + headers);
        assertThat(passed()).containsExactly("malformed");
        assertThat(measures.refused).containsExactly(Reason.MALFORMED);
    }

    @Test
    void a_malformed_chunk_makes_the_request_malformed() {
        send(POST + "Transfer-Encoding: chunked\r\n\r\n5\r\n12345\r\nx\r\n");
        assertThat(passed()).startsWith("malformed");
        assertThat(measures.refused).containsExactly(Reason.MALFORMED);
    }

    @Test
    void who_expects_100_continue_is_told_so_once() {
        send(POST + "Expect: 100-continue\r\nContent-Length: 4\r\n\r\n");
        FullHttpResponse interim = connection.readOutbound();
        assertThat(interim.status()).isEqualTo(HttpResponseStatus.CONTINUE);
        send("abcd");
        assertThat(passed()).containsExactly("POST /", "abcd.");
        assertThat((Object) connection.readOutbound()).isNull();
    }

    @Test
    void who_would_send_too_much_is_not_told_to_continue() {
        send(POST + "Expect: 100-continue\r\nContent-Length: 17\r\n\r\n");
        assertThat(passed()).containsExactly("POST /");
        assertThat((Object) connection.readOutbound()).isNull();
    }

    @Test
    void a_hundred_continue_comes_after_the_answer_to_the_request_before() {
        send(get("/1") + POST + "Expect: 100-continue\r\nContent-Length: 4\r\n\r\n");
        assertThat((Object) connection.readOutbound()).isNull();
        answer(HttpResponseStatus.OK);
        FullHttpResponse interim = connection.readOutbound();
        assertThat(interim.status()).isEqualTo(HttpResponseStatus.CONTINUE);
    }

    @Test
    void who_sends_too_many_ahead_is_sent_away() {
        send(get("/").repeat(258));
        assertThat(connection.isOpen()).isFalse();
        assertThat(measures.refused).containsExactly(Reason.PIPELINED_REQUESTS);
    }

    @Test
    void what_was_held_is_released_when_the_connection_closes() {
        ByteBuf start = Unpooled.copiedBuffer(POST + "Content-Length: 4\r\n\r\nab", StandardCharsets.US_ASCII);
        connection.writeInbound(start);
        connection.close();
        assertThat(start.refCnt()).isZero();
        assertThat(passed()).isEmpty();
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
    }

    private void send(String bytes) {
        connection.writeInbound(Unpooled.copiedBuffer(bytes, StandardCharsets.US_ASCII));
    }

    private void answer(HttpResponseStatus status) {
        connection.writeOutbound(response(status));
        ReferenceCountUtil.release(connection.readOutbound());
    }

    private static FullHttpResponse response(HttpResponseStatus status) {
        return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.EMPTY_BUFFER);
    }

    /** Requests, their contents, and a full stop where they end. */
    private List<String> passed() {
        List<String> passed = new ArrayList<>();
        for (Object part = connection.readInbound(); part != null; part = connection.readInbound()) {
            String text = "";
            if (part instanceof HttpRequest request) {
                text = request.decoderResult().isFailure() ? "malformed" : request.method() + " " + request.uri();
            }
            if (part instanceof HttpContent content) {
                text += content.content().toString(StandardCharsets.US_ASCII);
            }
            passed.add(part instanceof LastHttpContent && !text.equals("malformed") ? text + "." : text);
            ReferenceCountUtil.release(part);
        }
        return passed;
    }

    private static final class CountedReads extends ChannelOutboundHandlerAdapter {

        private int number;

        @Override
        public void read(ChannelHandlerContext context) {
            number++;
            context.read();
        }
    }
}
