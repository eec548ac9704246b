package fr.procuration.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The slots of sites. */
class SiteTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 12, 15);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @Test
    void slots_follow_each_other_from_the_opening_on_and_end_before_the_desk_closes() {
        Site site = Sites.open(ZoneId.of("Europe/Paris"), Duration.ofMinutes(40), Sites.span("09:00", "11:00"));

        assertThat(site.slotsOn(MONDAY)).hasSize(3).first().isEqualTo(slot("2025-12-15T08:00:00Z", 40));
        Site shorter = Sites.open(ZoneId.of("Europe/Paris"), Duration.ofMinutes(40), Sites.span("09:00", "10:59"));
        assertThat(shorter.slotsOn(MONDAY)).hasSize(2);
    }

    @Test
    void each_opening_of_a_day_has_its_slots() {
        Site site = Sites.open(
                ZoneId.of("Europe/Paris"), HALF_AN_HOUR, Sites.span("09:00", "10:00"), Sites.span("14:15", "15:00"));

        assertThat(site.slotsOn(MONDAY))
                .containsExactly(
                        slot("2025-12-15T08:00:00Z", 30),
                        slot("2025-12-15T08:30:00Z", 30),
                        slot("2025-12-15T13:15:00Z", 30));
    }

    @Test
    void a_closed_day_has_none() {
        assertThat(Sites.inParis().slotsOn(Sites.CHRISTMAS)).isEmpty();
        Site mondays =
                with(new OpeningHours(Map.of(DayOfWeek.MONDAY, List.of(Sites.span("09:00", "10:00"))), Set.of()));
        assertThat(mondays.slotsOn(MONDAY)).isNotEmpty();
        assertThat(mondays.slotsOn(MONDAY.plusDays(1))).isEmpty();
    }

    @Test
    void hours_are_those_of_the_site() {
        Site overseas = Sites.open(ZoneId.of("Indian/Reunion"), HALF_AN_HOUR, Sites.span("07:30", "08:00"));
        assertThat(overseas.slotsOn(MONDAY)).containsExactly(slot("2025-12-15T03:30:00Z", 30));

        Site behind = Sites.open(ZoneId.of("America/Cayenne"), HALF_AN_HOUR, Sites.span("20:30", "21:30"));
        assertThat(behind.slotsOn(MONDAY))
                .containsExactly(slot("2025-12-15T23:30:00Z", 30), slot("2025-12-16T00:00:00Z", 30));
        assertThat(behind.dayOf(Instant.parse("2025-12-16T00:00:00Z"))).isEqualTo(MONDAY);
        assertThat(behind.slotAt(Instant.parse("2025-12-16T00:00:00Z"))).isPresent();
    }

    @Test
    void the_same_hour_is_another_instant_when_the_clock_has_changed() {
        Site site = Sites.inParis();

        assertThat(first(site, LocalDate.of(2026, 3, 28))).isEqualTo(Instant.parse("2026-03-28T08:00:00Z"));
        assertThat(first(site, LocalDate.of(2026, 3, 29))).isEqualTo(Instant.parse("2026-03-29T07:00:00Z"));
        assertThat(first(site, LocalDate.of(2026, 10, 25))).isEqualTo(Instant.parse("2026-10-25T08:00:00Z"));
    }

    private static Instant first(Site site, LocalDate day) {
        return site.slotsOn(day).get(0).start();
    }

    @Test
    void what_the_clock_skips_is_not_opened() {
        Site night = Sites.open(ZoneId.of("Europe/Paris"), HALF_AN_HOUR, Sites.span("01:30", "03:30"));

        assertThat(night.slotsOn(LocalDate.of(2026, 3, 28))).hasSize(4);
        assertThat(night.slotsOn(LocalDate.of(2026, 3, 29)))
                .containsExactly(slot("2026-03-29T00:30:00Z", 30), slot("2026-03-29T01:00:00Z", 30));
        Site inside = Sites.open(ZoneId.of("Europe/Paris"), HALF_AN_HOUR, Sites.span("02:10", "02:50"));
        assertThat(inside.slotsOn(LocalDate.of(2026, 3, 29))).isEmpty();
    }

    @Test
    void what_the_clock_repeats_is_opened_once() {
        Site untilTwo = Sites.open(ZoneId.of("Europe/Paris"), HALF_AN_HOUR, Sites.span("01:00", "02:30"));
        Site throughout = Sites.open(ZoneId.of("Europe/Paris"), HALF_AN_HOUR, Sites.span("01:00", "04:00"));

        LocalDate winter = LocalDate.of(2026, 10, 25);
        assertThat(untilTwo.slotsOn(winter)).hasSize(3);
        assertThat(throughout.slotsOn(winter)).hasSize(8);
    }

    @Test
    void nothing_begins_beside_a_slot() {
        Site site = Sites.inParis();

        assertThat(site.slotAt(Instant.parse("2025-12-15T08:30:00Z"))).contains(slot("2025-12-15T08:30:00Z", 30));
        assertThat(site.slotAt(Instant.parse("2025-12-15T08:15:00Z"))).isEmpty();
        assertThat(site.slotAt(Instant.parse("2025-12-15T11:00:00Z"))).isEmpty();
        assertThat(site.slotAt(Instant.MAX)).isEmpty();
        assertThat(site.slotAt(Instant.MIN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 4, 241})
    void an_appointment_lasts_from_five_minutes_to_four_hours(long minutes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sites.open(
                        ZoneId.of("Europe/Paris"), Duration.ofMinutes(minutes), Sites.span("09:00", "12:00")))
                .withMessageStartingWith("length");
    }

    @Test
    void a_site_names_what_is_wrong_with_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> site(" ", 1, List.of(Sites.FILE)))
                .withMessageStartingWith("id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> site("A", 0, List.of(Sites.FILE)))
                .withMessageStartingWith("desks");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> site("A", 1, List.of()))
                .withMessageStartingWith("motifs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> site("A", 1, List.of(Sites.FILE, Sites.FILE)))
                .withMessageStartingWith("motifs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Motif("suivi", "Suivi"))
                .withMessageStartingWith("code");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpeningHours(
                        Map.of(DayOfWeek.MONDAY, List.of(Sites.span("09:00", "12:00"), Sites.span("11:00", "13:00"))),
                        Set.of()))
                .withMessageContaining("overlap");
        assertThatIllegalArgumentException().isThrownBy(() -> Sites.span("12:00", "09:00"));
    }

    private static Site site(String id, int desks, List<Motif> motifs) {
        Site known = Sites.inParis();
        return new Site(id, "Accueil", "1 rue", known.zone(), known.hours(), desks, known.length(), motifs);
    }

    private static Site with(OpeningHours hours) {
        Site known = Sites.inParis();
        return new Site("A", "Accueil", "1 rue", known.zone(), hours, 1, known.length(), known.motifs());
    }

    private static Slot slot(String start, long minutes) {
        Instant from = Instant.parse(start);
        return new Slot(from, from.plus(Duration.ofMinutes(minutes)));
    }
}
