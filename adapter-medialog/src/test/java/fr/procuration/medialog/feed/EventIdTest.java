package fr.procuration.medialog.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.port.FeedMark;
import fr.procuration.port.FeedPosition;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers of events. */
class EventIdTest {

    private static final UUID SUBJECT = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(longs = {1, 15, 16, 4_294_967_296L, Long.MAX_VALUE})
    void come_back_as_the_marks_they_were(long position) {
        FeedMark mark = new FeedMark(new FeedPosition(position, position - 1), SUBJECT);
        assertThat(EventId.read(EventId.of(mark))).contains(mark);
    }

    @Test
    void grow_as_texts_with_the_positions() {
        assertThat(EventId.of(new FeedMark(new FeedPosition(255, 0), SUBJECT)))
                .isGreaterThan(EventId.of(new FeedMark(new FeedPosition(16, 99), UUID.randomUUID())));
        assertThat(EventId.of(new FeedMark(new FeedPosition(16, 17), SUBJECT)))
                .isGreaterThan(EventId.of(new FeedMark(new FeedPosition(16, 2), UUID.randomUUID())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "-1",
                "0000000000000001",
                "0000000000000001-",
                "0000000000000001-00000000-0000-0000-0000-000000000000",
                "8000000000000000-0000000000000000-00000000-0000-0000-0000-000000000000",
                "0000000000000001-0000000000000000-00000000-0000-0000-0000-00000000000g",
                "000000000000000A-0000000000000000-00000000-0000-0000-0000-000000000000",
                "0000000000000001-0000000000000000-00000000-0000-0000-0000-000000000000 ",
                "2550814168025",
            })
    void are_nothing_else(String text) {
        assertThat(EventId.read(text)).isEmpty();
    }
}
