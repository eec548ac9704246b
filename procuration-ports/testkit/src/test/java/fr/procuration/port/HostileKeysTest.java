package fr.procuration.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.port.fixture.HostileTexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent as a key is one, or is refused without being repeated. */
class HostileKeysTest {

    private static final int MANY = 10_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void a_text_is_a_key_or_is_refused(long seed) {
        HostileTexts texts = new HostileTexts(seed);
        for (int each = 0; each < MANY; each++) {
            String text = texts.near("2d0f0a52-1f5e-4b5c-9d2e-6f6a3c1b9e10");
            if (IdempotencyKey.isValid(text)) {
                assertThat(new IdempotencyKey(text).value()).isEqualTo(text).matches("[!-~]{1,255}");
            } else {
                assertThatThrownBy(() -> new IdempotencyKey(text))
                        .as("seed %s, text %s", seed, each)
                        .isExactlyInstanceOf(IllegalArgumentException.class)
                        .hasMessage("idempotency key: 1 to 255 visible ASCII characters");
            }
        }
    }
}
