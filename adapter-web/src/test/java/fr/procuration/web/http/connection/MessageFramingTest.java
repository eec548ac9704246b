package fr.procuration.web.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFramingTest {

    private static final String NEXT = "GET /next HTTP/1.1\r\nHost: a\r\n\r\n";

    private final EmbeddedChannel connection = new EmbeddedChannel(new MessageFraming(new HttpDecoderConfig()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 0\r\n\r\n0\r\n\r\n",
                "HTTP/1.0\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n",
                "HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: identity\r\n\r\n",
                "HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\r\n\r\n",
                "HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, identity\r\n\r\n",
                "HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n",
                "HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n12345",
                "HTTP/1.1\r\nHost: a\r\nContent-Length: 5, 5\r\n\r\n12345",
                "HTTP/1.1\r\nHost: a\r\nContent-Length: +5\r\n\r\n12345",
                "HTTP/1.1\r\n\r\n",
                "HTTP/1.1\r\nHost:\r\n\r\n",
                "HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
                "HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n",
                "HTTP/1.1\r\nHost: a b\r\n\r\n",
                "HTTP/1.1\r\nHost: a, b\r\n\r\n",
                "HTTP/1.1\r\nHost: a/b\r\n\r\n",
                "HTTP/1.1\r\nHost: user@a\r\n\r\n",
                "HTTP/1.1\r\nHost: a:b\r\n\r\n",
                "HTTP/1.1\r\nHost: a:123456\r\n\r\n",
                "HTTP/1.1\r\nHost: :80\r\n\r\n",
                "HTTP/1.1\r\nHost: [::1\r\n\r\n",
                "HTTP/1.1\r\nHost: a%2\r\n\r\n",
                "HTTP/1.1\r\nHost: \u00e9\r\n\r\n",
                "HTTP/2.0\r\nHost: a\r\n\r\n",
                "HTTP/1.2\r\nHost: a\r\n\r\n"
            })
    void what_two_readers_could_read_otherwise_is_refused_and_nothing_after_it_is_read(String rest) {
        send("POST / " + rest + NEXT);
        send(NEXT);

        assertThat(requests())
                .singleElement()
                .satisfies(request ->
                        assertThat(request.decoderResult().isFailure()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1\r\nHost: a\r\n\r\n",
                "HTTP/1.1\r\nHost: procuration.example.fr:8443\r\n\r\n",
                "HTTP/1.1\r\nhost:   192.0.2.1   \r\n\r\n",
                "HTTP/1.1\r\nHost: [2001:db8::1]:80\r\n\r\n",
                "HTTP/1.1\r\nHost: a%20b\r\n\r\n",
                "HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n12345",
                "HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n5\r\n12345\r\n0\r\n\r\n",
                "HTTP/1.0\r\n\r\n",
                "HTTP/1.0\r\nHost: a\r\nContent-Length: 5\r\n\r\n12345"
            })
    void any_other_request_is_read_and_the_next_one_too(String rest) {
        send("POST / " + rest + NEXT);

        assertThat(requests())
                .hasSize(2)
                .allSatisfy(request ->
                        assertThat(request.decoderResult().isSuccess()).isTrue());
    }

    @Test
    void another_host_on_the_same_connection_is_read_as_the_first_was() {
        send(NEXT + NEXT + "GET / HTTP/1.1\r\nHost: a b\r\n\r\n");

        assertThat(requests().map(request -> request.decoderResult().isSuccess()))
                .containsExactly(true, true, false);
    }

    private void send(String bytes) {
        connection.writeInbound(Unpooled.copiedBuffer(bytes, StandardCharsets.ISO_8859_1));
    }

    private Stream<HttpRequest> requests() {
        return Stream.generate(() -> (HttpObject) connection.readInbound())
                .takeWhile(part -> part != null)
                .filter(HttpRequest.class::isInstance)
                .map(HttpRequest.class::cast);
    }
}
