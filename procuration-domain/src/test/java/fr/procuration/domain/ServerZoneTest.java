package fr.procuration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.identity.Identites;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultTimeZone;

/** Late on 31 January in Paris is still 31 January there, whatever day it is where the server stands. */
class ServerZoneTest {

    private static final Instant LATE_IN_PARIS = Instant.parse("2026-01-31T22:59:59.999999Z");
    private static final Instant MIDNIGHT_IN_PARIS = Instant.parse("2026-01-31T23:00:00Z");

    @Test
    @DefaultTimeZone("Pacific/Auckland")
    void does_not_matter_east_of_paris() {
        assertThat(TimeZone.getDefault().getID()).isEqualTo("Pacific/Auckland");
        decides_by_the_day_in_paris();
    }

    @Test
    @DefaultTimeZone("Pacific/Honolulu")
    void does_not_matter_west_of_paris() {
        assertThat(TimeZone.getDefault().getID()).isEqualTo("Pacific/Honolulu");
        decides_by_the_day_in_paris();
    }

    private static void decides_by_the_day_in_paris() {
        Validity evening = Validity.oneMonthFrom(LATE_IN_PARIS);
        assertThat(evening.firstDay()).isEqualTo("2026-01-31");
        assertThat(evening.lastDay()).isEqualTo("2026-02-28");
        assertThat(evening.until()).isEqualTo(Instant.parse("2026-02-28T23:00:00Z"));

        Validity night = Validity.oneMonthFrom(MIDNIGHT_IN_PARIS);
        assertThat(night.firstDay()).isEqualTo("2026-02-01");
        assertThat(night.lastDay()).isEqualTo("2026-03-01");

        Declaration coming = Declarations.to(Identites.bornOn(LocalDate.of(2008, 2, 1)));
        assertThat(Refusals.of(coming, LATE_IN_PARIS)).contains(new Refusal.Underage());
        assertThat(Refusals.of(coming, MIDNIGHT_IN_PARIS)).isEmpty();
    }
}
