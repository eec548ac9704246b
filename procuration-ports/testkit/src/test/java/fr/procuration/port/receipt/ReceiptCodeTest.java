package fr.procuration.port.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A credential is written as digits, and read from whatever a scanner types. */
final class ReceiptCodeTest {

    private static final String HEADER = "{\"alg\":\"ES256\",\"kid\":\"k\",\"typ\":\"dc+sd-jwt\"}";
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final String CREDENTIAL = base64(HEADER) + "."
            + base64("{\"nom\":\"Œuvrard-Łukasz’\",\"a\":{\"b\":1}}") + "." + "A_-z".repeat(21) + "AA~";

    @Test
    void is_the_same_after_the_way_through_the_digits() {
        String digits = ReceiptCode.digits(CREDENTIAL);

        assertThat(digits).matches("[0-9]+").hasSizeLessThan(2 * CREDENTIAL.length());
        assertThat(ReceiptCode.read(digits)).contains(CREDENTIAL);
    }

    @Test
    void needs_no_tilde() {
        String bare = CREDENTIAL.substring(0, CREDENTIAL.length() - 1);

        assertThat(ReceiptCode.digits(bare)).isEqualTo(ReceiptCode.digits(CREDENTIAL));
        assertThat(ReceiptCode.read(bare)).contains(CREDENTIAL);
    }

    @Test
    void writes_each_character_by_its_code_point_less_45() {
        String digits = ReceiptCode.digits(CREDENTIAL);

        // The end of the signature: A, _, -, z, A, A.
        assertThat(digits).endsWith("205000772020");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s\r\n", "https://procuration.example.fr/verifier#%s", "HTTPS://X/verifier#%s "})
    void reads_digits_alone_or_at_the_end_of_an_address(String frame) {
        assertThat(ReceiptCode.read(frame.formatted(ReceiptCode.digits(CREDENTIAL))))
                .contains(CREDENTIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "#", "1", "123", "0a", "99", "3.141592", "~", "..", "2550814168025", "0102", "１２"})
    void reads_nothing_else(String text) {
        assertThat(ReceiptCode.read(text)).isEmpty();
    }

    @Test
    void reads_nothing_that_is_longer_than_any_credential() {
        assertThat(ReceiptCode.read("00".repeat(ReceiptCode.LONGEST))).isEmpty();
        assertThat(ReceiptCode.read("a".repeat(6_000) + "." + "a".repeat(6_000) + "." + "a".repeat(900)))
                .isEmpty();
    }

    @Test
    void expands_nothing_to_more_than_any_credential_has() {
        String bomb = HEADER + "{\"a\":\"" + "a".repeat(1_000_000) + "\"}";
        String plain = HEADER + "{\"a\":\"" + "a".repeat(1_000) + "\"}";

        assertThat(ReceiptCode.read(digits(compressed(plain)))).isPresent();
        assertThat(ReceiptCode.read(digits(compressed(bomb)))).isEmpty();
    }

    @Test
    void reads_no_header_alone() {
        assertThat(ReceiptCode.read(digits(compressed(HEADER)))).isEmpty();
        assertThat(ReceiptCode.read(digits(compressed("no JSON")))).isEmpty();
    }

    @Test
    void reads_nothing_with_more_after_the_compressed_text() {
        byte[] longer = Arrays.copyOf(compressed(HEADER + "{}"), compressed(HEADER + "{}").length + 1);

        assertThat(ReceiptCode.read(digits(longer))).isEmpty();
    }

    /** Where the compressed text ends within a byte, and the byte within a character, bits are left that say nothing. */
    @Test
    void reads_no_second_way_of_writing_the_same() {
        for (int more = 0; more < 24; more++) {
            String json = HEADER + "{\"a\":\"" + "Œuvrard-Łukasz".repeat(2).substring(more) + "\"}";
            byte[] compressed = compressed(json);
            String read = ReceiptCode.read(digits(compressed)).orElseThrow();

            for (int bit = 0; bit < Byte.SIZE; bit++) {
                byte[] other = compressed.clone();
                other[other.length - 1] ^= (byte) (1 << bit);
                assertThat(ReceiptCode.read(digits(other))).isNotEqualTo(Optional.of(read));
            }
            String base64 = Base64.getUrlEncoder().withoutPadding().encodeToString(compressed);
            String before = base64.substring(0, base64.length() - 1);
            assertThat(ALPHABET.chars()
                            .filter(last -> ReceiptCode.read(digits(before + (char) last))
                                    .filter(read::equals)
                                    .isPresent()))
                    .hasSize(1);
        }
    }

    @Test
    void never_quotes_what_it_cannot_write() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReceiptCode.digits("Dupont"))
                .withMessageNotContaining("Dupont");
    }

    private static byte[] compressed(String json) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(json.getBytes(UTF_8));
        deflater.finish();
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        byte[] some = new byte[1024];
        while (!deflater.finished()) {
            compressed.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return compressed.toByteArray();
    }

    private static String digits(byte[] compressed) {
        return digits(Base64.getUrlEncoder().withoutPadding().encodeToString(compressed));
    }

    private static String digits(String compact) {
        return (compact + "." + "A".repeat(86))
                .chars()
                .mapToObj(each -> "%02d".formatted(each - '-'))
                .collect(Collectors.joining());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
