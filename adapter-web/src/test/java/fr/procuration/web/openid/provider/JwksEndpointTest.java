package fr.procuration.web.openid.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys come from the address that was published. */
class JwksEndpointTest {

    private final HttpServer server;

    JwksEndpointTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jwks", exchange -> {
            byte[] keys = "{\"keys\":[]}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/jwks");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void redirects_are_not_followed() throws IOException {
        assertThat(JwksEndpoint.fetch(address("/jwks")).getContent()).contains("keys");
        assertThatThrownBy(() -> JwksEndpoint.fetch(address("/moved"))).isInstanceOf(IOException.class);
    }

    private URL address(String path) throws IOException {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path)
                .toURL();
    }
}
