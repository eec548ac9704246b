package fr.procuration.persistence.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks disagree if they are certainly further apart than they may be, whichever is ahead. */
class MeasuredSkewTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT0S, true",
        "PT2S, PT0S, true",
        "PT2.001S, PT0S, false",
        "PT-2.001S, PT0S, false",
        "PT2.5S, PT0.5S, true",
        "PT-2.6S, PT0.5S, false",
        "P365D, PT1S, false"
    })
    void is_compared_with_the_tolerance(Duration ahead, Duration doubt, boolean within) {
        assertThat(new MeasuredSkew(ahead, doubt).isWithin(Duration.ofSeconds(2)))
                .isEqualTo(within);
    }
}
