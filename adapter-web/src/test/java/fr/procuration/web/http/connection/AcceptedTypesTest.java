package fr.procuration.web.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers accept is read as RFC 9110 says. */
class AcceptedTypesTest {

    private static final AcceptedTypes TYPES =
            new AcceptedTypes(Set.of("application/json", "application/feed+json", "text/html"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | */*",
                "text/html | text/html",
                "TEXT/HTML | text/html",
                "text/html, */*;q=0.8 | text/html, */*",
                "text/* | text/html",
                "application/* | application/feed+json, application/json",
                "application/*;q=0.5, application/json | application/json, application/feed+json",
                "text/html;q=0.1, application/json;q=0.2 | application/json, text/html",
                // w3m
                "text/html, text/*;q=0.5, image/*, application/* | application/feed+json, application/json, text/html",
                // HttpURLConnection of older Java
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2 | text/html, */*"
            })
    void is_told_in_types_of_the_service(String header, String told) {
        assertThat(TYPES.of(List.of(header))).contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json;charset=iso-8859-1 | application/json",
                "application/json ; version=1;q=0.5;ext=\"a, text/html\" | application/json",
                "application/json;x=\"\\\", text/html;q=0\" | application/json"
            })
    void parameters_count_for_nothing(String header, String told) {
        assertThat(TYPES.of(List.of(header))).contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*, text/html;q=0 | application/feed+json, application/json",
                "application/*, application/json;q=0.0 | application/feed+json",
                "text/*;q=0, */* | application/feed+json, application/json",
                "text/html, text/*;q=0 | text/html"
            })
    void a_weight_of_nothing_refuses_and_the_most_specific_range_decides(String header, String told) {
        assertThat(TYPES.of(List.of(header))).contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "*/*;q=0", "application/json;q=0", "text/plain, image/*"})
    void who_accepts_nothing_that_there_is_gets_no_type(String header) {
        assertThat(TYPES.of(List.of(header))).contains("none/none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "json", "/", "a/b c", "text/", "\""})
    void who_says_nothing_readable_gets_anything(String header) {
        assertThat(TYPES.of(List.of(header))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "2.0001", "-1", "1e9", "."})
    void a_weight_that_is_none_counts_for_nothing(String weight) {
        assertThat(TYPES.of(List.of("text/html;q=" + weight))).contains("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html, \"", "text/html;a=\"b,c\", \"\\\"*/*", "text/html;a=\"b, application/json"})
    void a_quote_that_is_not_closed_takes_the_rest_of_the_header(String header) {
        assertThat(TYPES.of(List.of(header))).contains("text/html");
    }

    @Test
    void all_headers_count() {
        assertThat(TYPES.of(List.of("text/html;q=0.5", "application/json"))).contains("application/json, text/html");
    }
}
