package fr.procuration.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthDateDefectTest {

    @ParameterizedTest
    @CsvSource({
        "2025-12-16, 2025-12-16",
        "2025-12-15, 2025-12-16",
        "1895-12-16, 2025-12-16",
        "1896-02-29, 2026-02-28",
        "1898-03-01, 2028-02-29",
    })
    void accepts_the_day_itself_and_130_years_before(LocalDate birthDate, LocalDate today) {
        assertThat(BirthDateDefect.of(birthDate, today)).isEmpty();
    }

    @Test
    void refuses_tomorrow() {
        assertThat(BirthDateDefect.of(LocalDate.of(2025, 12, 17), LocalDate.of(2025, 12, 16)))
                .contains(BirthDateDefect.IN_THE_FUTURE);
    }

    @ParameterizedTest
    @CsvSource({"1895-12-15, 2025-12-16", "1896-02-29, 2026-03-01", "1898-02-28, 2028-02-29", "0001-01-01, 2025-12-16"})
    void refuses_more_than_130_years(LocalDate birthDate, LocalDate today) {
        assertThat(BirthDateDefect.of(birthDate, today)).contains(BirthDateDefect.TOO_LONG_AGO);
    }

    @Test
    void has_an_answer_for_every_date() {
        LocalDate today = LocalDate.of(2025, 12, 16);
        assertThat(BirthDateDefect.of(LocalDate.MAX, today)).contains(BirthDateDefect.IN_THE_FUTURE);
        assertThat(BirthDateDefect.of(LocalDate.MIN, today)).contains(BirthDateDefect.TOO_LONG_AGO);
    }
}
