package fr.procuration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TooManyLookUpsTest {

    @ParameterizedTest
    @CsvSource({"PT0.000000001S, 1", "PT1S, 1", "PT1.5S, 2", "PT60S, 60", "PT59.000000001S, 60"})
    void tells_nobody_to_come_back_too_early(Duration delay, long seconds) {
        assertThat(new Refusal.TooManyLookUps(delay).seconds()).isEqualTo(seconds);
    }
}
