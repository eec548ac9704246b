package fr.procuration.port.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an address to which one can write, and nothing else: it stands in a header. */
final class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "francoise.martin@exemple.fr,   francoise.martin@exemple.fr",
        "' Francoise@EXEMPLE.FR ',      Francoise@exemple.fr",
        "o'neill+caisse@a.b.example.org, o'neill+caisse@a.b.example.org",
        "zoe@académie.fr,               zoe@xn--acadmie-eya.fr"
    })
    void reads_an_address(String typed, String address) {
        assertThat(EmailAddress.parse(typed)).contains(new EmailAddress(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@",
                "@exemple.fr",
                "francoise",
                "a@b@c.fr",
                "a b@exemple.fr",
                "a@exemple",
                "a@-exemple.fr",
                ".a@exemple.fr",
                "a..b@exemple.fr",
                "a@[127.0.0.1]",
                "\"a\"@exemple.fr",
                "a@exemple.fr\r\nBcc: x@exemple.fr",
                "a\r\nBcc: x@exemple.fr",
                "Françoise <a@exemple.fr>",
                "a@exemple.fr,b@exemple.fr",
                "zoé@exemple.fr"
            })
    void refuses_what_is_none(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void refuses_what_is_too_long() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@exemple.fr")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@exemple.fr")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b.".repeat(126) + "fr")).isEmpty();
    }

    @Test
    void tells_nobody_in_a_log() {
        assertThat(new EmailAddress("francoise@exemple.fr")).hasToString("EmailAddress[masked]");
    }
}
