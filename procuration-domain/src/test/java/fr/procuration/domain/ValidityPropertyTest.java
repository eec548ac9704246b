package fr.procuration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import net.jqwik.time.api.constraints.Precision;

class ValidityPropertyTest {

    private static final String FIRST = "2000-01-01";
    private static final String LAST = "2200-12-31";

    @Property
    void covers_the_grant_and_never_more_than_a_calendar_month(
            @ForAll @DateRange(min = FIRST, max = LAST) LocalDate day,
            @ForAll @Precision(ChronoUnit.NANOS) LocalTime time) {
        Instant granted = Instants.inParis(day.atTime(time));
        Validity validity = Validity.oneMonthFrom(granted);
        assertThat(validity.isOverAt(granted)).isFalse();
        assertThat(validity.isOverAt(granted.minusNanos(1))).isFalse();
        assertThat(validity.firstDay()).isEqualTo(day);
        YearMonth next = YearMonth.from(day).plusMonths(1);
        assertThat(validity.lastDay()).isEqualTo(next.atDay(Math.min(day.getDayOfMonth(), next.lengthOfMonth())));
    }

    @Property
    void ends_at_midnight_in_paris(
            @ForAll @DateRange(min = FIRST, max = LAST) LocalDate day,
            @ForAll @Precision(ChronoUnit.NANOS) LocalTime time) {
        Validity validity = Validity.oneMonthFrom(Instants.inParis(day.atTime(time)));
        ZonedDateTime end = validity.until().atZone(Paris.ZONE);
        assertThat(end.toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(end.toLocalDate()).isEqualTo(validity.lastDay().plusDays(1));
    }

    @Property
    void a_later_grant_never_ends_earlier(
            @ForAll @DateRange(min = FIRST, max = LAST) LocalDate day, @ForAll LocalTime time) {
        Instant granted = Instants.inParis(day.atTime(time));
        assertThat(Validity.oneMonthFrom(granted.plusSeconds(86_400)).until())
                .isAfterOrEqualTo(Validity.oneMonthFrom(granted).until());
    }
}
