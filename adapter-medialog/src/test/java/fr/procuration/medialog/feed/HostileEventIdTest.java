package fr.procuration.medialog.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.port.FeedMark;
import fr.procuration.port.fixture.HostileTexts;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a reader of the feed sends as the last event is one, to the letter, or is none. */
class HostileEventIdTest {

    private static final int MANY = 10_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void a_text_is_an_event_to_the_letter_or_none(long seed) {
        HostileTexts texts = new HostileTexts(seed);
        for (int each = 0; each < MANY; each++) {
            String text = texts.near("7fffffffffffffff-0000000000000001-2d0f0a52-1f5e-4b5c-9d2e-6f6a3c1b9e10");

            Optional<FeedMark> mark = EventId.read(text);

            assertThat(mark.map(EventId::of).orElse(text))
                    .as("seed %s, text %s", seed, each)
                    .isEqualTo(text);
            mark.ifPresent(read -> assertThat(read.place().position()).isNotNegative());
        }
    }
}
