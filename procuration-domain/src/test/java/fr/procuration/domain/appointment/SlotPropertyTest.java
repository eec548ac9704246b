package fr.procuration.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.appointment.OpeningHours.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Slots on any day, in any French zone, whatever the hours. */
class SlotPropertyTest {

    private static final List<String> ZONES = List.of(
            "Europe/Paris",
            "America/Cayenne",
            "America/Martinique",
            "America/Miquelon",
            "Indian/Reunion",
            "Indian/Mayotte",
            "Pacific/Noumea",
            "Pacific/Tahiti",
            "Pacific/Wallis");
    private static final int MINUTES = 24 * 60;

    @Property
    void every_slot_lasts_its_length_and_lies_in_the_hours_by_the_clock_on_the_wall(
            @ForAll("sites") Site site, @ForAll("days") LocalDate day) {
        for (Slot slot : site.slotsOn(day)) {
            assertThat(Duration.between(slot.start(), slot.end())).isEqualTo(site.length());
            assertThat(site.dayOf(slot.start())).isEqualTo(day);
            assertThat(site.hours().on(day)).anyMatch(span -> contains(site, span, slot));
        }
    }

    private static boolean contains(Site site, Span span, Slot slot) {
        LocalTime start = LocalTime.ofInstant(slot.start(), site.zone());
        LocalTime last = LocalTime.ofInstant(slot.end().minusNanos(1), site.zone());
        return !start.isBefore(span.from()) && last.isBefore(span.to());
    }

    @Property
    void slots_follow_each_other_and_never_overlap(@ForAll("sites") Site site, @ForAll("days") LocalDate day) {
        List<Slot> slots = site.slotsOn(day);
        for (int each = 1; each < slots.size(); each++) {
            assertThat(slots.get(each).start())
                    .isAfterOrEqualTo(slots.get(each - 1).end());
        }
    }

    @Property
    void every_slot_is_found_by_its_start_and_by_nothing_else(
            @ForAll("sites") Site site, @ForAll("days") LocalDate day) {
        for (Slot slot : site.slotsOn(day)) {
            assertThat(site.slotAt(slot.start())).contains(slot);
            assertThat(site.slotAt(slot.start().plusSeconds(1))).isEmpty();
        }
    }

    @Property
    void an_appointment_can_be_taken_only_on_a_slot_from_two_hours_to_sixty_days_ahead(
            @ForAll("sites") Site site, @ForAll("days") LocalDate day, @ForAll("ahead") Duration ahead) {
        for (Slot slot : site.slotsOn(day)) {
            Instant now = slot.start().minus(ahead);
            boolean near = ahead.compareTo(Appointment.NOTICE) >= 0;
            boolean far = site.dayOf(now).plusDays(Appointment.DAYS_AHEAD).isBefore(day);
            assertThat(Appointment.isOffered(site, slot, now)).isEqualTo(near && !far);
        }
    }

    @Provide
    Arbitrary<Site> sites() {
        Arbitrary<Span> spans = Combinators.combine(
                        Arbitraries.integers().between(0, MINUTES - 2),
                        Arbitraries.integers().between(1, MINUTES))
                .as((from, longest) -> new Span(
                        LocalTime.ofSecondOfDay(from * 60L),
                        LocalTime.ofSecondOfDay(Math.min(from + longest, MINUTES - 1) * 60L)));
        return Combinators.combine(Arbitraries.of(ZONES), Arbitraries.integers().between(5, 240), spans)
                .as((zone, minutes, span) -> Sites.open(ZoneId.of(zone), Duration.ofMinutes(minutes), span));
    }

    /** Every other one is a day on which a clock changes in Europe or North America. */
    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        LocalDate.of(2026, 3, 29),
                        LocalDate.of(2026, 10, 25),
                        LocalDate.of(2026, 3, 8),
                        LocalDate.of(2026, 11, 1)),
                Arbitraries.longs()
                        .between(
                                LocalDate.of(2025, 1, 1).toEpochDay(),
                                LocalDate.of(2030, 12, 31).toEpochDay())
                        .map(LocalDate::ofEpochDay));
    }

    @Provide
    Arbitrary<Duration> ahead() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 300).map(Duration::ofMinutes),
                Arbitraries.longs().between(1400, 1500).map(Duration::ofHours));
    }
}
