package fr.procuration.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers over which the server would stumble do not reach it; all others do. */
class TidyHeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded: for=192.0.2.1;host=localhost:http",
                "Forwarded: host=localhost:",
                "X-Forwarded-Host: localhost:",
                "X-Forwarded-Host: :"
            })
    void what_proxies_say_is_dropped_if_it_cannot_be_read(String header) {
        HttpHeaders read = read(header + "\r\nX-Forwarded-For: 192.0.2.1");

        assertThat(read.names()).containsExactly("Host");
    }

    @Test
    void what_proxies_say_is_kept_if_it_can_be_read() {
        HttpHeaders read = read("X-Forwarded-Host: example.org:8443\r\nX-Forwarded-Proto: https\r\n"
                + "Forwarded: for=192.0.2.1;proto=https;host=example.org:8443");

        assertThat(read.names()).containsExactly("Host", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept-Charset: ,", "Accept-Language: ;"})
    void nobody_reads_what_is_wanted_instead_of_french_in_utf_8(String header) {
        assertThat(read(header).names()).containsExactly("Host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Strange: a\u0000b", "X Y: a", ": a"})
    void a_connection_ends_with_what_cannot_be_decoded(String header) {
        assertThat(read(header).get("Connection")).isEqualTo("close");
    }

    private static HttpHeaders read(String headers) {
        EmbeddedChannel connection = new EmbeddedChannel(new HttpRequestDecoder(), new TidyHeaders());
        String request = "GET / HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n";
        connection.writeInbound(Unpooled.copiedBuffer(request, StandardCharsets.US_ASCII));
        HttpRequest read = connection.readInbound();
        return read.headers();
    }
}
