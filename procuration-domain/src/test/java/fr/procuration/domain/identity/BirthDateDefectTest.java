package fr.procuration.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateDefectTest {

    @ParameterizedTest
    @CsvSource({
        "2025-12-16, 2025-12-16",
        "2025-12-15, 2025-12-16",
        "1895-12-16, 2025-12-16",
        "1896-02-29, 2026-02-28",
        "1898-03-01, 2028-02-29",
        "2025-12-00, 2025-12-01",
        "2025, 2025-01-01",
        "1895-12-00, 2025-12-31",
        "1895, 2025-12-31",
    })
    void accepts_the_day_itself_and_130_years_before(String birthDate, LocalDate today) {
        assertThat(BirthDateDefect.of(BirthDate.parse(birthDate), today)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-17", "2026-01-00", "2026", "9999-12-31"})
    void refuses_tomorrow(String birthDate) {
        assertThat(BirthDateDefect.of(BirthDate.parse(birthDate), LocalDate.of(2025, 12, 16)))
                .contains(BirthDateDefect.IN_THE_FUTURE);
    }

    @ParameterizedTest
    @CsvSource({
        "1895-12-15, 2025-12-16",
        "1896-02-29, 2026-03-01",
        "1898-02-28, 2028-02-29",
        "0001-01-01, 2025-12-16",
        "1895-11-00, 2025-12-01",
        "1894, 2025-01-01"
    })
    void refuses_more_than_130_years(String birthDate, LocalDate today) {
        assertThat(BirthDateDefect.of(BirthDate.parse(birthDate), today)).contains(BirthDateDefect.TOO_LONG_AGO);
    }
}
