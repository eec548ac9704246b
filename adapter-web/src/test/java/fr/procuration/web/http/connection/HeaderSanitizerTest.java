package fr.procuration.web.http.connection;

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

/** Headers that nobody reads do not reach the server, which would stumble over some of them; all others do. */
class HeaderSanitizerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded: for=192.0.2.1;host=localhost:http",
                "X-Forwarded-Host: localhost:",
                "X-Forwarded-Port: x",
                "X-Forwarded-Proto: https",
                "X-Forwarded-For: 192.0.2.1",
                "Accept-Charset: ,",
                "Accept-Language: ;"
            })
    void unused_headers_are_dropped(String header) {
        assertThat(read("", header + "\r\nAccept: text/html").names()).containsExactly("Host", "Accept");
    }

    @Test
    void the_header_of_the_configured_proxy_stays() {
        HttpHeaders read = read("x-forwarded-for", "X-Forwarded-Host: localhost:\r\nX-Forwarded-For: 192.0.2.1");

        assertThat(read.names()).containsExactly("Host", "X-Forwarded-For");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Strange: a\u0000b", "X Y: a", ": a"})
    void a_connection_ends_with_what_cannot_be_decoded(String header) {
        assertThat(read("", header).get("Connection")).isEqualTo("close");
    }

    private static HttpHeaders read(String ofProxy, String headers) {
        EmbeddedChannel connection = new EmbeddedChannel(new HttpRequestDecoder(), new HeaderSanitizer(ofProxy));
        String request = "GET / HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n";
        connection.writeInbound(Unpooled.copiedBuffer(request, StandardCharsets.US_ASCII));
        HttpRequest read = connection.readInbound();
        return read.headers();
    }
}
