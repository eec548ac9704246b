package fr.procuration.domain;

import static fr.procuration.domain.Instants.inParis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidityTest {

    @ParameterizedTest
    @CsvSource({
        "2025-12-16T10:00, 2025-12-16, 2026-01-16",
        "2026-01-31T10:00, 2026-01-31, 2026-02-28",
        "2026-02-28T10:00, 2026-02-28, 2026-03-28",
        "2026-08-31T10:00, 2026-08-31, 2026-09-30",
        "2028-01-30T10:00, 2028-01-30, 2028-02-29",
        "2028-01-31T10:00, 2028-01-31, 2028-02-29",
        "2028-02-29T10:00, 2028-02-29, 2028-03-29",
        "2025-12-31T10:00, 2025-12-31, 2026-01-31",
    })
    void runs_to_the_same_day_of_the_next_month_or_its_last(String granted, LocalDate du, LocalDate au) {
        Validity validity = Validity.oneMonthFrom(inParis(granted));
        assertThat(validity.firstDay()).isEqualTo(du);
        assertThat(validity.lastDay()).isEqualTo(au);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T10:00, 2026-02-01, Sunday",
        "2026-04-01T10:00, 2026-05-01, Labour Day",
        "2025-11-25T10:00, 2025-12-25, Christmas",
    })
    void no_week_end_and_no_holiday_extends_it(String granted, LocalDate au, String day) {
        assertThat(Validity.oneMonthFrom(inParis(granted)).lastDay()).as(day).isEqualTo(au);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-16T00:00, 2025-12-16, 2026-01-16",
        "2025-12-16T23:59:59.999999, 2025-12-16, 2026-01-16",
        "2025-12-17T00:00, 2025-12-17, 2026-01-17",
        "2026-06-16T00:30, 2026-06-16, 2026-07-16",
        "2026-01-31T23:59:59.999999, 2026-01-31, 2026-02-28",
        "2026-02-01T00:00, 2026-02-01, 2026-03-01",
    })
    void the_day_of_the_grant_is_the_day_in_paris(String granted, LocalDate du, LocalDate au) {
        Validity validity = Validity.oneMonthFrom(inParis(granted));
        assertThat(validity.firstDay()).isEqualTo(du);
        assertThat(validity.lastDay()).isEqualTo(au);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-16T10:00, 2026-01-16T23:00:00Z",
        "2026-06-16T10:00, 2026-07-16T22:00:00Z",
        "2026-03-10T10:00, 2026-04-10T22:00:00Z",
        "2026-10-10T10:00, 2026-11-10T23:00:00Z",
        "2026-02-28T10:00, 2026-03-28T23:00:00Z",
        "2026-02-28T23:30, 2026-03-28T23:00:00Z",
        "2026-03-01T10:00, 2026-04-01T22:00:00Z",
        "2027-02-28T10:00, 2027-03-28T22:00:00Z",
        "2026-09-25T10:00, 2026-10-25T23:00:00Z",
    })
    void ends_at_24_00_in_paris_whatever_the_summer_time_did_meanwhile(String granted, Instant until) {
        assertThat(Validity.oneMonthFrom(inParis(granted)).until()).isEqualTo(until);
    }

    @Test
    void both_hours_of_a_doubled_hour_belong_to_their_day() {
        Instant first = Instant.parse("2026-10-25T00:30:00Z");
        Instant second = first.plus(Duration.ofHours(1));
        assertThat(Validity.oneMonthFrom(first).until())
                .isEqualTo(Validity.oneMonthFrom(second).until())
                .isEqualTo(inParis("2026-11-26T00:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-16T00:00", "2025-12-16T10:00", "2025-12-16T23:59:59.999999"})
    void counts_at_once_and_to_the_last_microsecond(String granted) {
        Validity validity = Validity.oneMonthFrom(inParis(granted));
        assertThat(validity.from()).isEqualTo(inParis(granted));
        assertThat(validity.isOverAt(validity.from())).isFalse();
        assertThat(validity.isOverAt(inParis("2026-01-16T23:59:59.999999999"))).isFalse();
        assertThat(validity.isOverAt(inParis("2026-01-17T00:00"))).isTrue();
    }

    @Test
    void ends_after_its_beginning() {
        Instant instant = inParis("2025-12-16T10:00");
        assertThatIllegalArgumentException().isThrownBy(() -> new Validity(instant, instant));
        assertThatIllegalArgumentException().isThrownBy(() -> new Validity(instant, instant.minusNanos(1)));
    }
}
