package fr.procuration.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.simple.SimpleHttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerAddressTest {

    private static final String PROXY = "127.0.0.1";

    @Test
    void is_the_peer_whatever_callers_write() {
        assertThat(address("", Map.of("X-Forwarded-For", "192.0.2.66", "Forwarded", "for=192.0.2.66")))
                .isEqualTo(PROXY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.7              | 192.0.2.7",
                "2001:db8::75           | 2001:db8::75",
                "192.0.2.66, 192.0.2.7  | 192.0.2.7",
                "192.0.2.7, somebody    | 127.0.0.1",
                "''                     | 127.0.0.1",
                "2550814168025<script>  | 127.0.0.1"
            })
    void is_what_a_configured_proxy_saw_itself(String written, String address) {
        assertThat(address("X-Forwarded-For", Map.of("X-Forwarded-For", written)))
                .isEqualTo(address);
    }

    private static String address(String header, Map<String, String> headers) {
        SimpleHttpRequest<?> request = new SimpleHttpRequest<>(HttpMethod.GET, "/", null);
        headers.forEach(request::header);
        return new CallerAddress(header).resolve(request);
    }
}
