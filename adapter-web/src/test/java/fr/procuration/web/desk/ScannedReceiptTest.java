package fr.procuration.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scanners type, whatever keyboard they are set to. */
class ScannedReceiptTest {

    private static final String DIGITS = "1234567890".repeat(12);

    @ParameterizedTest
    @ValueSource(
            strings = {
                // As it is, with its address, and in capitals.
                "",
                "https://procuration.example.fr/verifier#",
                "HTTPS://PROCURATION.EXAMPLE.FR/VERIFIER\"",
                // A scanner of the United States at a French keyboard.
                "httpsM!!procurqtion:exq,ple:fr!verifier3",
                " \t"
            })
    void digits_are_read_at_the_end_of_an_address_in_signs_of_french_keys_too(String before) {
        String other = before.endsWith("3") ? before : before + "x";

        assertThat(ScannedReceipt.text(before.endsWith("3") ? before + "#" + DIGITS : before + DIGITS))
                .isEqualTo(DIGITS);
        assertThat(ScannedReceipt.text(other + "&é\"'(-è_çà".repeat(12) + "\r\n"))
                .isEqualTo(DIGITS);
        assertThat(ScannedReceipt.text(other + "&é\"'(§è!çà".repeat(12))).isEqualTo(DIGITS);
        assertThat(ScannedReceipt.text(other + "&e\u0301\"'(-e\u0300_c\u0327a\u0300".repeat(12)))
                .isEqualTo(DIGITS);
    }

    @Test
    void anything_else_is_left_as_it_is() {
        String credential = "ab.cd.ef~";
        assertThat(ScannedReceipt.text(credential)).isEqualTo(credential);
        assertThat(ScannedReceipt.text("255081416802538")).isEqualTo("255081416802538");
        assertThat(ScannedReceipt.text("&é\"'(-è_çà")).isEqualTo("&é\"'(-è_çà");
        assertThat(ScannedReceipt.text(DIGITS + "&é\"'(-è_çà")).isEqualTo(DIGITS + "&é\"'(-è_çà");
    }

    /** Whoever looks for the end from each of its keys looks for long. */
    @Test
    void what_ends_otherwise_is_read_once() {
        String endless = "(".repeat(40_000) + "x";

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(5), () -> ScannedReceipt.text(endless)))
                .isEqualTo(endless);
    }

    @Test
    void no_number_is_taken_for_a_receipt() {
        assertThat(ScannedReceipt.isOne("2 55 08 14 168 025 38")).isFalse();
        assertThat(ScannedReceipt.isOne(DIGITS)).isTrue();
    }
}
