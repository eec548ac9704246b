package fr.procuration.web.http.connection;

import static fr.procuration.web.http.connection.RequestSource.OTHER_ORIGIN;
import static fr.procuration.web.http.connection.RequestSource.OWN_PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a request was made, by its headers. */
class RequestSourcesTest {

    private static final String SERVICE = "https://procuration.example.fr";

    private final RequestSources sources = new RequestSources(SERVICE + "/");

    @ParameterizedTest
    @CsvSource({
        "same-origin, , , OWN_PAGE",
        "same-origin, https://procuration.example.fr, , OWN_PAGE",
        "same-origin, null, , OTHER_ORIGIN",
        "same-origin, https://forum.example.fr, , OTHER_ORIGIN",
        "same-site, , , OTHER_ORIGIN",
        "same-site, https://procuration.example.fr, , OTHER_ORIGIN",
        "cross-site, , , OTHER_ORIGIN",
        "'', , , OTHER_ORIGIN",
        "Same-Origin, , , OTHER_ORIGIN",
        "'same-origin, cross-site', , , OTHER_ORIGIN",
        "none, , , USER",
        "none, https://procuration.example.fr, , OWN_PAGE",
        "none, https://forum.example.fr, , OTHER_ORIGIN",
        ", https://procuration.example.fr, , OWN_PAGE",
        ", HTTPS://Procuration.example.fr:443, , OWN_PAGE",
        ", https://procuration.example.fr, https://forum.example.fr/, OWN_PAGE",
        ", http://procuration.example.fr, , OTHER_ORIGIN",
        ", https://procuration.example.fr:8443, , OTHER_ORIGIN",
        ", https://procuration.example.fr.evil.example, , OTHER_ORIGIN",
        ", https://procuration.example.fr@evil.example, , OTHER_ORIGIN",
        ", null, , OTHER_ORIGIN",
        ", null, https://procuration.example.fr/, OTHER_ORIGIN",
        ", '', , OTHER_ORIGIN",
        ", '[', , OTHER_ORIGIN",
        ", , https://procuration.example.fr/medialog?a=b, OWN_PAGE",
        ", , https://forum.example.fr/procuration.example.fr, OTHER_ORIGIN",
        ", , about:blank, OTHER_ORIGIN",
        ", , , UNSTATED"
    })
    void is_what_is_stated(
            @Nullable String site, @Nullable String origin, @Nullable String referer, RequestSource expected) {
        assertThat(sources.of(request(site, origin, referer))).isEqualTo(expected);
    }

    @Test
    void every_header_that_is_there_twice_counts() {
        assertThat(sources.of(request("same-origin", null, null).header("Sec-Fetch-Site", "cross-site")))
                .isEqualTo(OTHER_ORIGIN);
        assertThat(sources.of(request(null, SERVICE, null).header("Origin", "https://forum.example.fr")))
                .isEqualTo(OTHER_ORIGIN);
    }

    @Test
    void where_no_address_is_configured_it_is_the_one_that_the_request_names() {
        RequestSources local = new RequestSources("");
        assertThat(local.of(request(null, "http://localhost:8080", null).header("Host", "localhost:8080")))
                .isEqualTo(OWN_PAGE);
        assertThat(local.of(request(null, "http://localhost:8081", null).header("Host", "localhost:8080")))
                .isEqualTo(OTHER_ORIGIN);
        assertThat(local.of(request(null, "null", null))).isEqualTo(OTHER_ORIGIN);
    }

    private static MutableHttpRequest<?> request(
            @Nullable String site, @Nullable String origin, @Nullable String referer) {
        MutableHttpRequest<?> request = HttpRequest.POST("/", "");
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin);
        }
        if (referer != null) {
            request.header("Referer", referer);
        }
        return request;
    }
}
